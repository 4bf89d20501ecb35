package detente.models.rareearths.framework;

import detente.random.Draws;
import java.util.List;
import java.util.Optional;

/**
 * The framework agreement of China and the United States: talks, texts and their readings, implementation, checks,
 * conditional rollback and the end; section 2.11 of the model description with equation (38).
 *
 * <p>Once a week, {@link #week}; then the queries, which hold until the next week and change nothing, except {@link
 * #takeBlame}. Effects are meant for the next week's instruments. Nothing is allocated in a week without a step.
 */
public final class Framework {
    private final FrameworkParameters parameters;
    private final DeliveryReports reports;
    private final Talks talks;
    private final LifeCycle life = new LifeCycle();
    private final Headline headline = new Headline();
    private final boolean[] blamed = new boolean[2];
    private final int[] breaks = new int[2];
    private final Agreement agreement;
    private final Verification verification;
    private final Rollback rollback;
    private final Relief relief;
    private final Course course;
    private Optional<Signing> script = Optional.empty();
    private int scriptPeriod;
    private int now;

    /** The parameters of both groups. */
    public record Rules(TalksParameters talks, FrameworkParameters framework) {}

    /**
     * @param plan up to which week customs' figures are public
     * @param periods length of the run
     */
    public Framework(Rules rules, PublicationPlan plan, int periods, Draws draws) {
        parameters = rules.framework;
        reports = new DeliveryReports(parameters, plan, periods, draws);
        talks = new Talks(rules.talks, Terms.of(parameters, 0.5), draws);
        agreement = new Agreement(parameters);
        verification = new Verification(parameters, agreement);
        rollback = new Rollback(parameters, agreement);
        relief = new Relief(parameters, agreement);
        Course.Parts parts = new Course.Parts(life, agreement, verification, rollback, headline);
        course = new Course(parameters, rules.talks.roundInterval(), parts, draws);
    }

    /**
     * A script has both sides sign in a period: the agreement is ANNOUNCED in that week, with the levels of the week as
     * those before it. Open talks end.
     *
     * @throws IllegalStateException in that week, if an agreement is then still on
     */
    public void sign(int period, Signing signing) {
        script = Optional.of(signing);
        scriptPeriod = period;
    }

    /** One week: what becomes known, escalations, the script, the agreement's step, talks, fulfilment. */
    public void week(int period, Week week) {
        now = period;
        headline.clear();
        reports.week(period, week.delivered());
        agreement.know(reports.known(), week.technologyControl());
        if (week.controlEased()) {
            rollback.easeByChoice();
        }
        if (!broken(period, week)) {
            course.step(period, week);
        }
        boolean signed = script.isPresent() && scriptPeriod == period;
        if (signed) {
            enact(period, week);
        }
        negotiate(period, week, life.status() == Status.NONE);
        Status status = life.status();
        relief.week(period, status, verification);
        if (status.beingImplemented() || status == Status.SUSPENDED) {
            rollback.watch(course.graceOver(period));
        }
    }

    /** An escalation on an agreed instrument ends whatever agreement there is; who did it is seen as the breaker. */
    private boolean broken(int period, Week week) {
        boolean china = week.breaks(Party.CHINA);
        boolean unitedStates = week.breaks(Party.UNITED_STATES);
        if (!(china || unitedStates) || !life.status().mayBecome(Status.LAPSED)) {
            return false;
        }
        breaks[Party.CHINA.index()] += china ? 1 : 0;
        breaks[Party.UNITED_STATES.index()] += unitedStates ? 1 : 0;
        blamed[Party.CHINA.index()] |= china;
        blamed[Party.UNITED_STATES.index()] |= unitedStates;
        if (china && unitedStates) {
            course.lapse(period, LifeCycle.BOTH, "The framework is broken: both sides escalate");
        } else {
            Party breaker = china ? Party.CHINA : Party.UNITED_STATES;
            course.lapse(period, breaker.code(), "The framework is broken: " + breaker.inWords() + " escalates");
        }
        return true;
    }

    private void enact(int period, Week week) {
        if (life.status() == Status.LAPSED) {
            course.forget(period);
        }
        course.agree(period, script.orElseThrow(), week, "The states have agreed on a framework");
        script = Optional.empty();
    }

    private void negotiate(int period, Week week, boolean possible) {
        boolean before = talks.open();
        if (talks.week(period, week, possible)) {
            Terms terms = Terms.of(parameters, talks.americanShare(week));
            Party first = talks.opener().orElse(Party.UNITED_STATES);
            course.agree(
                    period,
                    new Signing(terms, SecondText.DRAWN, first),
                    week,
                    "A round of talks succeeds: terms stand");
        } else if (talks.brokeOff()) {
            life.note(period, LifeCycle.BOTH, "Talks end without a result");
        } else if (!before && talks.open()) {
            life.note(
                    period, talks.opener().map(Party::code).orElse(LifeCycle.BOTH), "A proposal of talks is accepted");
        }
    }

    public Status status() {
        return life.status();
    }

    /** Whether nothing will stand against talks next week: states can talk, and there is no agreement by then. */
    public boolean talksPossible() {
        boolean forgotten = life.status() == Status.LAPSED && life.weeks(now) + 1 >= parameters.coolOff();
        return talks.on() && (forgotten || life.status() == Status.NONE);
    }

    public Talks talks() {
        return talks;
    }

    /** How each side reads the terms. */
    public Readings readings() {
        return agreement.readings;
    }

    /** The terms from PROPOSED until a lapsed agreement is history. */
    public Optional<Terms> terms() {
        return agreement.terms();
    }

    /** Relief from the stringency of China's licences in equation (16) [0..1]: stringency counts times 1 − relief. */
    public double stringencyRelief() {
        return relief.of(Party.CHINA);
    }

    /** Whether China grants general licences: a confirmed text, implemented, and US measures off as it asks, about. */
    public boolean generalLicences() {
        return life.status().beingImplemented()
                && !agreement.ambiguous()
                && agreement.seenBy(Party.CHINA) >= 1 - parameters.tolerance();
    }

    /** Next week's US technology control under the agreement, equation (38); the current one where nothing acts on it. */
    public double technologyControl(double current) {
        return switch (life.status()) {
            case CONFIRMED, AMBIGUOUS ->
                parameters.sequence() == Sequence.US_FIRST ? rollback.next(current, true) : current;
            case IMPLEMENTING, EXTENDED -> rollback.next(current, true);
            case SUSPENDED -> rollback.next(current, verification.atFault(Party.UNITED_STATES));
            case LAPSED -> rollback.restored(current);
            case NONE, PROPOSED, ANNOUNCED -> current;
        };
    }

    /** Share of its tariff above the base rate that each side takes off now [0..1]. */
    public double tariffCut() {
        return terms().isPresent() ? terms().get().tariffCut() * relief.truce() : 0;
    }

    /** Whether there is an agreement that a side can break, from its first text on. */
    public boolean stands() {
        return life.status().mayBecome(Status.LAPSED);
    }

    /** How binding the agreement is to a side [0..1]: less before both texts say the same, 0 if the partner is at fault. */
    public double bond(Party party) {
        boolean free = life.status() == Status.SUSPENDED && verification.atFault(party.partner());
        return stands() && !free ? Math.max(0.5, agreement.strength()) : 0;
    }

    /**
     * What the partner has to deliver of its controlled goods to a side by now, relative to base [0..1]: everything without an
     * agreement; under one what it promises, as this side reads it, from nothing at the first text to all at the first check.
     */
    public double due(Party party) {
        if (!stands()) {
            return 1;
        }
        double promised = party == Party.UNITED_STATES
                ? agreement.readings.target(party)
                : 1 - agreement.controlBefore() * (1 - agreement.readings.rollback(party));
        boolean begun = life.status().beingImplemented() || life.status() == Status.SUSPENDED;
        return begun ? promised * course.dueByNow(now) : 0;
    }

    /** Control level of its technology that the United States have taken off since the agreement [0..1]. */
    public double controlTakenOff() {
        return stands() ? Math.max(0, agreement.controlBefore() - agreement.control()) : 0;
    }

    /**
     * American farm goods that China buys now, relative to base [1]: on the way from what it set to what it has committed to,
     * as far as it carries its concessions out; never less than it set.
     *
     * @param set what China buys without an agreement
     */
    public double purchases(double set) {
        return terms().isPresent() ? towards(set, terms().get().purchases()) : set;
    }

    /** How far China controls precursors now [0..1]; as {@link #purchases}. */
    public double precursor(double set) {
        return terms().isPresent() ? towards(set, terms().get().precursorControl()) : set;
    }

    private double towards(double set, double committed) {
        return set + stringencyRelief() * Math.max(0, committed - set);
    }

    /** Whether a side has been seen as breaker since this was last asked; the audience makes it pay once. */
    public boolean takeBlame(Party party) {
        boolean blame = blamed[party.index()];
        blamed[party.index()] = false;
        return blame;
    }

    /**
     * What the week's step adds to the threat index of equation (37), negative if it calms: every text calms, a differing
     * one half as much, its reconciliation the other half, an extension fully; a lapse alarms as an escalation does.
     *
     * @param escalation weight of a turn for the worse
     * @param easing weight of a turn for the better
     */
    public double newsWeight(double escalation, double easing) {
        return headline.alarming() * escalation - headline.calming() * easing;
    }

    /** Last known four-week deliveries to the United States relative to base [1]. */
    public double deliveriesKnown() {
        return reports.known();
    }

    /** Share of the technology control before the agreement that was off at the week's start [0..1]; 0 without one. */
    public double rolledBack() {
        return terms().isPresent() ? agreement.rolledBack() : 0;
    }

    /** Agreements announced so far. */
    int announced() {
        return life.announced();
    }

    /** Agreements that a side has broken so far. */
    int breaks(Party party) {
        return breaks[party.index()];
    }

    /** Weeks from the last lapse that was mended to the next implementation; 0 if none was. */
    int repair() {
        return life.repair();
    }

    /** Everything that happened so far, in order; steps of the status and notes on talks and texts. */
    public List<Transition> events() {
        return life.events();
    }
}
