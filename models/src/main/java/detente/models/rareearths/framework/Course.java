package detente.models.rareearths.framework;

import detente.random.Draws;
import detente.random.Purpose;

/**
 * The weekly steps of an agreement through its table of statuses. At most one step a week, except that terms are proposed and
 * announced at once, that both texts may come out in one week, and that an escalation ends whatever the week began.
 */
final class Course {
    private static final int CLEAN_CHECKS = 2;
    private static final long PAIR = Draws.agent("both states");

    private final FrameworkParameters parameters;
    private final int roundInterval;
    private final LifeCycle life;
    private final Agreement agreement;
    private final Verification verification;
    private final Rollback rollback;
    private final Headline headline;
    private final Purpose gaps;
    private final Purpose texts;
    private final Purpose clarity;
    private SecondText second = SecondText.DRAWN;
    private Party first = Party.UNITED_STATES;
    private int gap;
    private int implementationStart;
    private int termStart;

    /** Everything that a course moves. */
    record Parts(
            LifeCycle life, Agreement agreement, Verification verification, Rollback rollback, Headline headline) {}

    Course(FrameworkParameters parameters, int roundInterval, Parts parts, Draws draws) {
        this.parameters = parameters;
        this.roundInterval = roundInterval;
        this.life = parts.life;
        this.agreement = parts.agreement;
        this.verification = parts.verification;
        this.rollback = parts.rollback;
        this.headline = parts.headline;
        this.gaps = draws.purpose("gap between the statements");
        this.texts = draws.purpose("text of the second statement");
        this.clarity = draws.purpose("reconciliation of the texts");
    }

    /**
     * Talks or a script have brought terms, and the first side publishes them in the same week, as after Geneva, London and Busan
     * in 2025; the clock to the second statement starts.
     */
    void agree(int period, Signing signing, Week week, String label) {
        second = signing.second();
        first = signing.first();
        agreement.propose(signing.terms(), week);
        life.become(period, Status.PROPOSED, LifeCycle.BOTH, label);
        announce(period);
    }

    private void announce(int period) {
        gap = StatementGap.weeks(parameters.statementGap(), gaps.uniform(PAIR, period));
        life.become(
                period, Status.ANNOUNCED, first.code(), "Framework announced: " + first.inWords() + " speaks first");
        headline.calms(1);
        if (gap == 0) {
            publish(period);
        }
    }

    /** A side has escalated on an agreed instrument. */
    void lapse(int period, String actor, String label) {
        life.become(period, Status.LAPSED, actor, label);
        rollback.lapse();
        headline.alarms();
    }

    /** The week's step, if one is due. */
    void step(int period, Week week) {
        switch (life.status()) {
            case ANNOUNCED -> {
                if (life.weeks(period) >= gap) {
                    publish(period);
                }
            }
            case CONFIRMED, AMBIGUOUS -> begin(period, week);
            case IMPLEMENTING -> implement(period, week);
            case SUSPENDED -> suspended(period);
            case EXTENDED -> {
                life.become(period, Status.IMPLEMENTING, LifeCycle.BOTH, "The extended framework starts a new term");
                termStart = period;
            }
            case LAPSED -> {
                if (life.weeks(period) >= parameters.coolOff()) {
                    forget(period);
                }
            }
            case NONE, PROPOSED -> {}
        }
    }

    /** Nothing is left of a lapsed agreement. */
    void forget(int period) {
        life.become(period, Status.NONE, LifeCycle.BOTH, "The lapsed framework is history: talks can start anew");
        agreement.clear();
    }

    private void publish(int period) {
        boolean differs = second == SecondText.DIFFERENT
                || (second == SecondText.DRAWN && texts.happens(parameters.ambiguity(), PAIR, period));
        Status outcome = differs ? Status.AMBIGUOUS : Status.CONFIRMED;
        String says = differs ? "differs from the first" : "says the same as the first";
        life.become(period, outcome, first.partner().code(), "Framework: the second text " + says);
        agreement.publish(outcome, period);
        headline.calms(agreement.strength());
    }

    private void begin(int period, Week week) {
        if (reconciled(period)) {
            life.become(period, Status.CONFIRMED, LifeCycle.BOTH, "The two texts of the framework are reconciled");
        } else if (underWay(week)) {
            life.become(period, Status.IMPLEMENTING, mover(), "Implementation starts: the first cut takes effect");
            implementationStart = period;
            termStart = period;
            verification.start(period);
            rollback.start();
        }
    }

    private String mover() {
        return switch (parameters.sequence()) {
            case CHINA_FIRST -> Party.CHINA.code();
            case SIMULTANEOUS -> LifeCycle.BOTH;
            case US_FIRST -> Party.UNITED_STATES.code();
        };
    }

    /** Whether who moves first has moved; a control that was not there needs no cut. */
    private boolean underWay(Week week) {
        return switch (parameters.sequence()) {
            case CHINA_FIRST -> week.cutInEffect() || agreement.stringencyBefore() <= 0;
            case SIMULTANEOUS -> true;
            case US_FIRST -> agreement.rolledBack() > 0 || agreement.readings.rollback(Party.UNITED_STATES) <= 0;
        };
    }

    /** In every round after the second text differing texts may become one. */
    private boolean reconciled(int period) {
        int weeks = agreement.weeksOfText(period);
        boolean round = agreement.ambiguous() && weeks > 0 && weeks % roundInterval == 0;
        if (!round || !clarity.happens(parameters.clarification(), PAIR, period)) {
            return false;
        }
        headline.calms(1 - agreement.strength());
        agreement.reconcile();
        return true;
    }

    private void implement(int period, Week week) {
        if (reconciled(period)) {
            life.note(period, LifeCycle.BOTH, "The two texts of the framework are reconciled during implementation");
        }
        verification.check(period);
        if (verification.inBreach(Party.CHINA)) {
            suspend(period, Party.CHINA, "Framework suspended: deliveries fell short in check after check");
        } else if (verification.inBreach(Party.UNITED_STATES)) {
            suspend(period, Party.UNITED_STATES, "Framework suspended: the rollback fell short in check after check");
        } else if (period - termStart >= agreement.terms().orElseThrow().weeks()) {
            endTerm(period, week);
        }
    }

    private void suspend(int period, Party party, String label) {
        life.become(period, Status.SUSPENDED, party.code(), label);
        verification.suspend();
    }

    private void endTerm(int period, Week week) {
        if (week.keeps(Party.CHINA) && week.keeps(Party.UNITED_STATES)) {
            life.become(period, Status.EXTENDED, LifeCycle.BOTH, "The term ends and both sides extend the framework");
            headline.calms(1);
        } else {
            boolean chinaLeaves = !week.keeps(Party.CHINA);
            boolean both = chinaLeaves && !week.keeps(Party.UNITED_STATES);
            Party leaver = chinaLeaves ? Party.CHINA : Party.UNITED_STATES;
            lapse(period, both ? LifeCycle.BOTH : leaver.code(), "The term ends and the framework is not extended");
        }
    }

    private void suspended(int period) {
        boolean checked = verification.check(period);
        if (checked && verification.clean() >= CLEAN_CHECKS) {
            life.become(period, Status.IMPLEMENTING, LifeCycle.BOTH, "Two clean checks: implementation resumes");
            verification.resume(period);
        } else if (life.weeks(period) >= parameters.suspensionTime()) {
            lapse(period, LifeCycle.BOTH, "The suspended framework was not put right in time");
        }
    }

    /** How much of what the agreement promises is due by now [0..1]: it grows evenly until the first check. */
    double dueByNow(int period) {
        return Math.min(1, (period - implementationStart) / (double) parameters.checkGrace());
    }

    /** Whether the first check of this agreement has fallen due. */
    boolean graceOver(int period) {
        return period - implementationStart >= parameters.checkGrace();
    }
}
