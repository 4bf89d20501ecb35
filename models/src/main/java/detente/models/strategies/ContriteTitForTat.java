package detente.models.strategies;

/**
 * Tit for tat with standing: escalates only in good standing and against a partner in bad standing, so it takes the answer to
 * its own slip without striking back (Boyd 1989; Boerlijst, Nowak and Sigmund 1997).
 *
 * <p>Who cooperates is in good standing. Who escalates stays in it only if provoked, that is: in good standing while the
 * other was not. Standing follows from moves as they were carried out, so intentions need not be known.
 */
public final class ContriteTitForTat implements Strategy {
    private boolean inGoodStanding = true;
    private boolean partnerInGoodStanding = true;

    @Override
    public Action choose(Situation situation) {
        if (situation.turn > 0) {
            boolean provoked = inGoodStanding && !partnerInGoodStanding;
            boolean partnerProvoked = partnerInGoodStanding && !inGoodStanding;
            inGoodStanding = !situation.escalated() || provoked;
            partnerInGoodStanding = !situation.partnerEscalated() || partnerProvoked;
        }
        return inGoodStanding && !partnerInGoodStanding ? situation.defection() : situation.cooperation();
    }
}
