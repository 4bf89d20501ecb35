package detente.sensitivity;

import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.experiment.Student;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What parameters do to outcomes over the points of a batch, and whether it is more than seeds do. Takes in runs one after another.
 * Every point is run with the same seeds, so points are compared seed by seed.
 */
public final class Responses {
    /** Share of intervals that hold the mean. */
    public static final double LEVEL = 0.95;

    private final Plan plan;
    private final int outcomes;
    private final List<ParameterLevels> levels;
    private final int[] firstLevel;
    private final int seeds;
    /** Sums of values by scenario, outcome, level of a parameter and seed. */
    private final double[][] sums;
    /** Whether a run of a seed has no number, by scenario and outcome. */
    private final boolean[][] missing;

    private final SeedBlocks[] blocks;

    /** @param outcomes number of outcomes of a run */
    public Responses(Plan plan, int outcomes) {
        this.plan = plan;
        this.outcomes = outcomes;
        this.seeds = plan.seeds().count();
        this.levels = IntStream.range(0, plan.names().size())
                .mapToObj(i -> ParameterLevels.of(
                        plan.points().stream().map(p -> p.get(i)).toList()))
                .toList();
        this.firstLevel = new int[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            firstLevel[i + 1] = firstLevel[i] + levels.get(i).count();
        }
        int subjects = plan.scenarios().size() * outcomes;
        this.sums = new double[subjects][firstLevel[levels.size()] * seeds];
        this.missing = new boolean[subjects][seeds];
        this.blocks = new SeedBlocks[subjects];
        Arrays.setAll(blocks, s -> new SeedBlocks(plan.points().size(), seeds));
    }

    /** Whether the points are all combinations of their values, so that a parameter changes and the others do not. */
    public boolean isGrid() {
        long combinations = 1;
        for (int i = 0; i < levels.size(); i++) {
            int place = i;
            long values =
                    plan.points().stream().map(p -> p.get(place)).distinct().count();
            combinations = Math.min(combinations * values, Plan.MOST_RUNS + 1L);
        }
        return combinations == plan.points().stream().distinct().count();
    }

    /** Takes in a run. */
    public void add(RunRecord run) {
        int cell = plan.cell(run.run());
        int point = cell % plan.points().size();
        int scenario = cell / plan.points().size();
        int seed = (run.run() - 1) % seeds;
        for (int o = 0; o < outcomes; o++) {
            int subject = scenario * outcomes + o;
            double value = run.status() == RunRecord.Status.DONE ? run.outcomes()[o] : Double.NaN;
            if (!Double.isFinite(value)) {
                missing[subject][seed] = true;
            } else {
                for (int i = 0; i < levels.size(); i++) {
                    int level = firstLevel[i] + levels.get(i).ofPoint()[point];
                    sums[subject][level * seeds + seed] += value;
                }
                blocks[subject].add(point, seed, value);
            }
        }
    }

    /** A curve a scenario, outcome and parameter that has several levels. */
    public List<ResponseCurve> curves() {
        List<ResponseCurve> curves = new ArrayList<>();
        for (int scenario = 0; scenario < plan.scenarios().size(); scenario++) {
            for (int o = 0; o < outcomes; o++) {
                for (int i = 0; i < levels.size(); i++) {
                    if (levels.get(i).count() > 1) {
                        curves.add(curve(scenario, o, i));
                    }
                }
            }
        }
        return List.copyOf(curves);
    }

    /**
     * Probability that points differ as much as they do by the luck of the seeds alone; NaN if it is not known: with one point or
     * seed, and if a run has no number.
     */
    public double chance(int scenario, int outcome) {
        return blocks[scenario * outcomes + outcome].chance();
    }

    private ResponseCurve curve(int scenario, int outcome, int parameter) {
        int subject = scenario * outcomes + outcome;
        int[] complete =
                IntStream.range(0, seeds).filter(s -> !missing[subject][s]).toArray();
        ParameterLevels values = levels.get(parameter);
        int[] points = values.points();
        double[][] means = new double[values.count()][];
        for (int level = 0; level < values.count(); level++) {
            int row = (firstLevel[parameter] + level) * seeds;
            int count = points[level];
            means[level] = Arrays.stream(complete)
                    .mapToDouble(s -> sums[subject][row + s] / count)
                    .toArray();
        }
        List<ResponseCurve.Level> found = new ArrayList<>();
        Student student = new Student(LEVEL);
        for (int level = 0; level < values.count(); level++) {
            double[] mean = means[level];
            double[] gaps = IntStream.range(0, complete.length)
                    .mapToDouble(s -> mean[s] - means[0][s])
                    .toArray();
            found.add(new ResponseCurve.Level(
                    values.labels().get(level),
                    points[level],
                    Moments.mean(mean),
                    student.interval(mean),
                    Moments.mean(gaps),
                    student.interval(gaps)));
        }
        return new ResponseCurve(scenario, outcome, parameter, complete.length, found);
    }
}
