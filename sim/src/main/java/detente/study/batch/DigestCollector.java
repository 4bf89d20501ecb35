package detente.study.batch;

import detente.experiment.Distribution;
import detente.experiment.Interval;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.experiment.RunRecord;
import detente.experiment.Student;
import detente.sensitivity.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects what a report tells of a batch, from its runs and series in the order of the plan; it holds the values of one cell. */
final class DigestCollector {
    /** Of so many points the report shows outcomes. */
    private static final int MOST_POINTS = 200;
    /** Of so many scenarios and points a fan can be drawn. */
    private static final int MOST_FANS = 6;

    private static final int MOST_SERIES = 8;

    private final Plan plan;
    private final int outcomes;
    private final Set<Integer> drawn;
    private final List<PointSummary> points = new ArrayList<>();
    private final List<PointSummary.Fan> fans = new ArrayList<>();

    private final Student student = new Student(Responses.LEVEL);
    private final List<double[]> values = new ArrayList<>();
    private int cellOfRuns = -1;
    private int others;

    private final List<Distribution> periods = new ArrayList<>();
    private int cellOfFan = -1;
    private int series;

    /** @param outcomes number of outcomes of a run */
    DigestCollector(Plan plan, int outcomes) {
        this.plan = plan;
        this.outcomes = outcomes;
        this.drawn = FarApart.of(plan, Math.max(1, MOST_FANS / plan.scenarios().size()));
    }

    void add(RunRecord run) {
        if (plan.cell(run.run()) != cellOfRuns) {
            endPoint();
            cellOfRuns = plan.cell(run.run());
        }
        if (run.status() == RunRecord.Status.DONE) {
            values.add(run.outcomes());
        } else {
            others++;
        }
    }

    private void endPoint() {
        if (cellOfRuns >= 0 && points.size() < MOST_POINTS) {
            List<Distribution> all = IntStream.range(0, outcomes)
                    .mapToObj(i -> Distribution.of(
                            values.stream().mapToDouble(o -> o[i]).toArray()))
                    .toList();
            List<Interval> intervals =
                    IntStream.range(0, outcomes).mapToObj(this::interval).toList();
            points.add(
                    new PointSummary(scenario(cellOfRuns), point(cellOfRuns), values.size(), others, all, intervals));
        }
        values.clear();
        others = 0;
    }

    private Interval interval(int outcome) {
        double[] known = values.stream()
                .mapToDouble(o -> o[outcome])
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return student.interval(known);
    }

    /** Adds the next period of a series. */
    void add(int cell, int ofSeries, Distribution period) {
        if (cell != cellOfFan || ofSeries != series) {
            endFan();
            cellOfFan = cell;
            series = ofSeries;
        }
        if (isDrawn()) {
            periods.add(period);
        }
    }

    private boolean isDrawn() {
        return series < MOST_SERIES && scenario(cellOfFan) < MOST_FANS && drawn.contains(point(cellOfFan));
    }

    private void endFan() {
        if (!periods.isEmpty()) {
            fans.add(new PointSummary.Fan(scenario(cellOfFan), point(cellOfFan), series, periods));
            periods.clear();
        }
    }

    private int scenario(int cell) {
        return cell / plan.points().size();
    }

    private int point(int cell) {
        return cell % plan.points().size() + 1;
    }

    BatchDigest digest(RunRecord.Tally tally) {
        endPoint();
        endFan();
        return new BatchDigest(tally, points, fans);
    }
}
