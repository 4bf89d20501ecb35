package detente.web;

import detente.engine.Run;
import detente.files.PageFile;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Definition;
import detente.parameters.Setting;
import detente.results.Numbers;
import java.util.Map;
import java.util.Optional;

/** How much one request may ask of a server that others use too. The command line has none of these limits. */
final class Limits {
    /** Seeds of one request. */
    static final int MOST_SEEDS = 100;
    /** Length of a run, in lengths of the model's own. */
    private static final int LONGER = 4;
    /** A whole number, in values of the model's own: it counts firms, links and the like. */
    private static final double LARGER = 10;
    /** Whole numbers up to this are small. */
    private static final double SMALL = 1000;

    static final int BODY_BYTES = 64 * 1024;
    static final int LONGEST_RUN_SECONDS = 30;

    private Limits() {}

    /**
     * Refuses what is too large.
     *
     * @param usual the model's own values by name
     * @param page what its folder says of levers, if it says anything
     * @throws Refused with all that is
     */
    static void check(Run<?> run, int seeds, Map<String, String> usual, Optional<PageFile> page) {
        Problems problems = new Problems();
        if (seeds > MOST_SEEDS) {
            problems.add(Position.COMMAND_LINE, atMost("replications", MOST_SEEDS, seeds));
        }
        int periods = LONGER * run.inputs().model().periods();
        if (run.periods() > periods) {
            problems.add(Position.COMMAND_LINE, atMost("periods", periods, run.periods()));
        }
        for (Setting setting : run.inputs().settings()) {
            if (setting.definition().kind() == Definition.Kind.INTEGER) {
                double own = Double.parseDouble(usual.getOrDefault(setting.name(), "0"));
                double most = most(setting.name(), page).orElse(Math.max(SMALL, LARGER * own));
                double value = Double.parseDouble(setting.value());
                if (value > most) {
                    problems.add(Position.COMMAND_LINE, atMost(setting.name(), most, value));
                }
            }
        }
        Refused.ifAny(problems);
    }

    private static Optional<Double> most(String parameter, Optional<PageFile> page) {
        return page.stream()
                .flatMap(p -> p.levers().stream())
                .filter(l -> l.parameter().text().equals(parameter) && l.most().isPresent())
                .map(l -> l.most().getAsDouble())
                .findFirst();
    }

    private static String atMost(String name, double most, double was) {
        return "'" + name + "' must be at most " + Numbers.exact(most) + " here, was " + Numbers.exact(was)
                + "; the command line takes more.";
    }
}
