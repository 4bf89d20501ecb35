package detente.study.batch;

import detente.experiment.Distribution;
import detente.experiment.Interval;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.page.Block;
import detente.page.Section;
import detente.results.Quantity;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The outcomes of scenarios and design points, for readers. */
final class PointTables {
    private static final int BAND_OF_80 = 1;
    private static final int MOST_FIGURES = 7;

    private final BatchSubject subject;
    private final Plan plan;
    private final List<PointSummary> points;

    PointTables(BatchSubject subject, List<PointSummary> points) {
        this.subject = subject;
        this.plan = subject.plan();
        this.points = points;
    }

    /** An outcome of a scenario and design point. */
    private record Found(Outcome outcome, PointSummary point, Distribution values, Interval interval) {
        Cell within(double value) {
            return Double.isFinite(value)
                    ? Cell.text(ShortNumbers.within(value, 2 * interval.halfWidth()))
                    : Cell.measure(value);
        }

        Cell mean() {
            return within(values.mean());
        }

        Cell ofMean() {
            return new Cell.Range(within(interval.low()), within(interval.high()));
        }

        Cell most() {
            return new Cell.Range(within(values.low(BAND_OF_80)), within(values.high(BAND_OF_80)));
        }
    }

    private Found found(PointSummary point, int outcome) {
        return new Found(
                subject.outcomes().get(outcome),
                point,
                point.outcomes().get(outcome),
                point.intervals().get(outcome));
    }

    private List<Found> all() {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < subject.outcomes().size(); i++) {
            for (PointSummary point : points) {
                all.add(found(point, i));
            }
        }
        return all;
    }

    /** What each outcome is, where no parameter moves it. */
    List<String> sentences() {
        return all().stream()
                .map(f -> f.outcome().called() + scenario(f.point()) + ": "
                        + f.mean().brief() + unit(f.outcome()) + " ("
                        + f.ofMean().brief() + "); 80% of the runs lie from "
                        + f.within(f.values().low(BAND_OF_80)).brief() + " to "
                        + f.within(f.values().high(BAND_OF_80)).brief() + ".")
                .toList();
    }

    private String scenario(PointSummary point) {
        return plan.scenarios().size() > 1 ? ", scenario " + plan.scenarios().get(point.scenario()) : "";
    }

    private static String unit(Outcome outcome) {
        return outcome.unit().equals("1") ? "" : " " + outcome.unit();
    }

    /** The first outcomes of a design of one point; none without outcomes. */
    List<Table<?>> figures() {
        if (subject.outcomes().isEmpty()) {
            return List.of();
        }
        Columns<Found> columns = new Columns<Found>()
                .named(
                        "outcome",
                        "Outcome",
                        "id of the outcome",
                        f -> f.outcome().id(),
                        f -> f.outcome().called())
                .unit("Unit", "", f -> f.outcome().unit());
        if (plan.scenarios().size() > 1) {
            columns =
                    columns.said("Scenario", f -> plan.scenarios().get(f.point().scenario()));
        }
        columns = columns.shown("Mean", Found::mean)
                .strong()
                .shown("95% interval", Found::ofMean)
                .shown("80% of the runs", Found::most);
        return List.of(Table.of(
                "figures", "", columns, all().stream().limit(MOST_FIGURES).toList()));
    }

    /** An outcome at every point; folded, as there may be hundreds. */
    Section section(int outcome, BatchResponses responses) {
        Outcome taken = subject.outcomes().get(outcome);
        List<PointSummary> differing = points.stream()
                .filter(p -> !responses.isChance(p.scenario(), outcome))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(BatchPage.terms(taken));
        if (differing.size() < points.size()) {
            blocks.add(new Block.Words("Where seeds alone explain how the points differ, they are not listed; "
                    + (points.size() - differing.size()) + " are left out so."));
        }
        if (points.size() < plan.cells()) {
            blocks.add(new Block.Words(
                    "The first " + points.size() + " of " + plan.cells() + " points are shown; all are in runs.csv."));
        }
        if (!differing.isEmpty()) {
            blocks.add(new Block.Folded(
                    "Every point, its runs in runs.csv",
                    List.of(new Block.Rows(Table.of("outcome", "", columns(outcome), differing)))));
        }
        return new Section("outcome-" + (outcome + 1), Quantity.named(taken.called(), taken.unit()), false, blocks);
    }

    /** The figures of a point have the digits that the interval of its mean supports. */
    private Columns<PointSummary> columns(int outcome) {
        Columns<PointSummary> columns = new Columns<PointSummary>()
                .said("Scenario", p -> plan.scenarios().get(p.scenario()))
                .shown("Point", p -> Cell.whole(p.point()));
        for (int i = 0; i < plan.names().size(); i++) {
            int place = i;
            columns = columns.shown(
                    plan.names().get(i),
                    p -> Cell.plain(plan.points().get(p.point() - 1).get(place)));
        }
        return columns.shown("Runs", p -> Cell.whole(found(p, outcome).values().count()))
                .shown("Mean", p -> found(p, outcome).mean())
                .strong()
                .shown("95% interval of it", p -> found(p, outcome).ofMean())
                .shown(
                        "Median",
                        p -> found(p, outcome).within(found(p, outcome).values().median()))
                .shown("80% of the runs", p -> found(p, outcome).most());
    }
}
