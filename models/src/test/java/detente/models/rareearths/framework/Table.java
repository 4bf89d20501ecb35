package detente.models.rareearths.framework;

import detente.random.Draws;
import java.util.List;

/** A framework with rules as in the model file, certain outcomes unless a test says otherwise, and a week to fill in. */
final class Table {
    static final int PERIODS = 400;

    boolean talksOn = true;
    double symmetryBonus = 1;
    double acceptanceResponse = 2;
    double successBase = 50;
    double impatience = 0.02;
    double ambiguity;
    double rollbackShare = 1;
    double deliveryTarget = 0.9;
    Sequence sequence = Sequence.CHINA_FIRST;
    double clarification;
    boolean industryReports;
    double reportNoise;
    PublicationPlan plan = period -> period - 1;
    long seed = 1;

    final Week week = new Week().controls(0.9, 0.5).pain(Party.CHINA, 0.3).pain(Party.UNITED_STATES, 0.3);
    int period;

    TalksParameters talks() {
        return new TalksParameters(
                talksOn, 1, 4, acceptanceResponse, 0.15, symmetryBonus, successBase, 1, 3, impatience);
    }

    FrameworkParameters parameters() {
        return new FrameworkParameters(
                deliveryTarget,
                ambiguity,
                rollbackShare,
                1.2,
                0.1,
                0.5,
                0.2,
                26,
                sequence,
                2.5,
                0.2,
                clarification,
                0.5,
                4,
                4,
                12,
                2,
                0.1,
                13,
                0.2,
                0.4,
                6,
                0.25,
                0.5,
                8,
                industryReports,
                reportNoise);
    }

    Framework framework() {
        return new Framework(new Framework.Rules(talks(), parameters()), plan, PERIODS, Draws.keyed(seed));
    }

    Terms terms() {
        return Terms.of(parameters(), 0.5);
    }

    /** A framework signed in the present week. */
    Framework signed(SecondText second) {
        Framework framework = framework();
        framework.sign(period, new Signing(terms(), second, Party.UNITED_STATES));
        week(framework);
        return framework;
    }

    /** A framework whose implementation has just started. */
    Framework implementing(SecondText second) {
        Framework framework = signed(second);
        week.cutInEffect(true);
        until(framework, Status.IMPLEMENTING);
        return framework;
    }

    /** One week; the technology control of the week follows the agreement. */
    void week(Framework framework) {
        framework.week(period, week);
        week.controls(week.stringency(), framework.technologyControl(week.technologyControl()));
        week.clear();
        period++;
    }

    void weeks(Framework framework, int count) {
        for (int i = 0; i < count; i++) {
            week(framework);
        }
    }

    /** Weeks until the agreement has a status; how many they were. */
    int until(Framework framework, Status status) {
        for (int count = 1; count < 100; count++) {
            week(framework);
            if (framework.status() == status) {
                return count;
            }
        }
        throw new AssertionError("never " + status + ": " + framework.events());
    }

    /** Whether the last step led from one status to the other. */
    static List<Status> lastStep(Framework framework) {
        List<Transition> steps =
                framework.events().stream().filter(e -> e.from() != e.to()).toList();
        Transition last = steps.get(steps.size() - 1);
        return List.of(last.from(), last.to());
    }
}
