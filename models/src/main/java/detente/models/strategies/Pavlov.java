package detente.models.strategies;

/**
 * Win-stay, lose-shift (Nowak and Sigmund 1993): a partner that cooperated is a win. Repeats its own last move after a win and
 * changes it after a loss, which comes to: cooperates if both did the same. Its own move counts as it was carried out.
 */
public final class Pavlov implements Strategy {

    @Override
    public Action choose(Situation situation) {
        boolean same = situation.escalated() == situation.partnerEscalated();
        return same ? situation.cooperation() : situation.defection();
    }
}
