package detente.models.rareearths.framework;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Optional;

/**
 * Talks of the two states: proposals, rounds and the bargain, section 2.11 of the model description.
 *
 * <p>The partner accepts a proposal with probability logistic(response · (its pain − threshold) + bonus). The bonus counts
 * if both propose in the same week, or if both have a control in force, so that each has something to give up. A round
 * succeeds with probability logistic(base + weight · overlap). Positions, an assumption: each side asks the partner to take
 * its control off wholly and offers pain / (pain + threshold) of its own; overlap is 1 less the mean distance between what
 * one asks and the other offers. Purchases and control of precursors, if terms name them, are offered besides: in full they
 * halve what the United States withhold (an assumption).
 */
public final class Talks {
    private static final long ROUND = Draws.agent("both states");

    /** By how much purchases and control of precursors on the table narrow what America withholds, at most. */
    private static final double MOST_SWEETENED = 0.5;

    private final TalksParameters parameters;
    private final double sweetened;
    private final Purpose acceptance;
    private final Purpose success;
    private final long[] key = {Draws.agent("CHN"), Draws.agent("USA")};
    private final boolean[] proposed = new boolean[2];
    private boolean open;
    private boolean held;
    private boolean succeeded;
    private boolean brokeOff;
    private int failed;
    private int nextRound;

    /** @param terms that an even bargain would bring */
    public Talks(TalksParameters parameters, Terms terms, Draws draws) {
        this.parameters = parameters;
        this.sweetened = MOST_SWEETENED * (Math.min(1, terms.purchases()) + terms.precursorControl()) / 2;
        this.acceptance = draws.purpose("acceptance of talks");
        this.success = draws.purpose("round of talks");
    }

    /**
     * One week of talks.
     *
     * @param possible whether there is nothing that stands against talks; if not, open talks end
     * @return whether a round has succeeded: the talks are then over
     */
    boolean week(int period, Week week, boolean possible) {
        held = false;
        succeeded = false;
        brokeOff = false;
        boolean calm = !week.escalates(Party.CHINA) && !week.escalates(Party.UNITED_STATES);
        if (open && !(calm && possible)) {
            open = false;
            brokeOff = true;
        } else if (open && period >= nextRound) {
            round(period, week);
        } else if (!open && calm && possible && parameters.on()) {
            invite(period, week);
        }
        return succeeded;
    }

    private void invite(int period, Week week) {
        propose(Party.CHINA, period, week);
        propose(Party.UNITED_STATES, period, week);
        open = proposed[0] || proposed[1];
        failed = 0;
        nextRound = period + parameters.firstRound();
    }

    private void propose(Party party, int period, Week week) {
        double probability = acceptance(party.partner(), week);
        proposed[party.index()] = week.proposes(party) && acceptance.happens(probability, key[party.index()], period);
    }

    private void round(int period, Week week) {
        held = true;
        nextRound = period + parameters.roundInterval();
        succeeded = success.happens(success(overlap(week)), ROUND, period);
        failed += succeeded ? 0 : 1;
        brokeOff = failed >= parameters.failedRounds();
        open = !succeeded && !brokeOff;
    }

    /** Probability with which a side accepts the other's proposal. */
    double acceptance(Party acceptor, Week week) {
        boolean bothPropose = week.proposes(Party.CHINA) && week.proposes(Party.UNITED_STATES);
        boolean bothControl = week.stringency() > 0 && week.technologyControl() > 0;
        double bonus = bothPropose || bothControl ? parameters.symmetryBonus() : 0;
        return logistic(parameters.acceptanceResponse() * (week.pain(acceptor) - parameters.painThreshold()) + bonus);
    }

    /** Overlap of the positions [0..1]: rises with the pain of either side and with what else China offers. */
    double overlap(Week week) {
        double missing =
                (1 - offer(week.pain(Party.CHINA))) + (1 - offer(week.pain(Party.UNITED_STATES))) * (1 - sweetened);
        return 1 - missing / 2;
    }

    private double offer(double pain) {
        return pain / (pain + parameters.painThreshold());
    }

    /** Probability that a round succeeds at that overlap. */
    double success(double overlap) {
        return logistic(parameters.successBase() + parameters.successOverlap() * overlap);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** Share of the gains won by the United States in the present talks; if both proposals were accepted, the mean. */
    double americanShare(Week week) {
        double american = proposed[Party.UNITED_STATES.index()] ? share(Party.UNITED_STATES, week) : 0;
        double chinese = proposed[Party.CHINA.index()] ? 1 - share(Party.CHINA, week) : 0;
        return proposed[0] && proposed[1] ? (american + chinese) / 2 : american + chinese;
    }

    private double share(Party proposer, Week week) {
        return Bargaining.share(
                parameters.impatience(),
                parameters.roundInterval(),
                week.pain(proposer),
                week.pain(proposer.partner()));
    }

    /** Whose proposal opened the talks: a state, or empty if both did. */
    Optional<Party> opener() {
        if (proposed[0] && proposed[1]) {
            return Optional.empty();
        }
        return Optional.of(proposed[Party.CHINA.index()] ? Party.CHINA : Party.UNITED_STATES);
    }

    /** Whether states can talk at all. */
    boolean on() {
        return parameters.on();
    }

    /** Whether talks are open at the end of the week. */
    public boolean open() {
        return open;
    }

    /** Whether a round was held this week. */
    public boolean roundHeld() {
        return held;
    }

    /** Whether a round succeeded this week. */
    public boolean roundSucceeded() {
        return succeeded;
    }

    /** Whether open talks ended this week without a result. */
    public boolean brokeOff() {
        return brokeOff;
    }
}
