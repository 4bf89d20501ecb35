package detente.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every run of a batch, numbered from 1: scenario by scenario, in each point by point, in each seed by seed.
 *
 * @param names of the parameters that the points set
 * @param points a value for each name, as set on the command line
 */
public record Plan(List<String> scenarios, List<String> names, List<List<String>> points, Seeds seeds) {
    /** More runs than this are refused. */
    public static final int MOST_RUNS = 10_000_000;

    /** Where a run stands: the scenario counts from 0, the point from 1. */
    public record Place(int scenario, int point, long seed) {}

    public Plan {
        scenarios = List.copyOf(scenarios);
        names = List.copyOf(names);
        points = List.copyOf(points);
        if (scenarios.isEmpty() || points.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a scenario and a point");
        }
        long runs = runs(scenarios.size(), points.size(), seeds.count());
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException(runs + " runs are more than " + MOST_RUNS);
        }
    }

    /** Number of runs that so many of each make. */
    public static long runs(int scenarios, int points, int seeds) {
        return Math.multiplyExact((long) scenarios * points, seeds);
    }

    /** Number of runs. */
    public int size() {
        return cells() * seeds.count();
    }

    /** Number of scenarios times points: runs that differ in their seed alone are one cell. */
    public int cells() {
        return scenarios.size() * points.size();
    }

    /** The cell of a run, from 0. */
    public int cell(int run) {
        return (run - 1) / seeds.count();
    }

    public Place place(int run) {
        int cell = cell(run);
        return new Place(cell / points.size(), cell % points.size() + 1, seeds.seed((run - 1) % seeds.count()));
    }

    /** The values of a point, counted from 1, as they are set on the command line: {@code name=value}. */
    public List<String> overrides(int point) {
        List<String> overrides = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            overrides.add(names.get(i) + "=" + points.get(point - 1).get(i));
        }
        return overrides;
    }

    /**
     * Which of the runs of a plan one process computes: every {@code count}-th.
     *
     * @param number from 1 to {@code count}
     */
    public record Share(int number, int count) {
        /** All of them. */
        public static final Share WHOLE = new Share(1, 1);

        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

        public Share {
            if (count < 1 || number < 1 || number > count) {
                throw new IllegalArgumentException("there is no share " + number + " of " + count);
            }
        }

        /** One written {@code 2/4}; empty if the text means none. */
        public static Optional<Share> read(String text) {
            Matcher parts = FORM.matcher(text);
            return parts.matches() && Integer.parseInt(parts.group(1)) <= Integer.parseInt(parts.group(2))
                    ? Optional.of(new Share(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        /** As it is written, such as {@code 2/4}. */
        @Override
        public String toString() {
            return number + "/" + count;
        }

        public boolean isWhole() {
            return count == 1;
        }

        /** Whether a run, counted from 1, belongs to it. */
        public boolean has(int run) {
            return (run - 1) % count == number - 1;
        }

        /** Number of runs that belong to it. */
        public int size(Plan plan) {
            return (plan.size() - number) / count + 1;
        }
    }
}
