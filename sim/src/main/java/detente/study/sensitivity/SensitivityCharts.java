package detente.study.sensitivity;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.Outcome;
import detente.results.Quantity;
import detente.study.ChartWords;
import detente.study.InWords;
import detente.study.batch.BatchSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a sensitivity analysis draws: for each outcome bars with intervals, and for elementary effects their plane. */
final class SensitivityCharts {
    private static final int MOST_OUTCOMES = 6;
    private static final int MOST_PARAMETERS = 25;

    private final BatchSubject subject;
    private final List<SensitivityRow> rows;

    SensitivityCharts(BatchSubject subject, List<SensitivityRow> rows) {
        this.subject = subject;
        this.rows = rows;
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        for (String scenario : subject.plan().scenarios()) {
            for (int o = 0; o < Math.min(MOST_OUTCOMES, subject.outcomes().size()); o++) {
                for (String statistic : List.of(SensitivityRow.MEAN, SensitivityRow.LOG_VARIANCE)) {
                    charts(scenario, o, statistic, charts);
                }
            }
        }
        return charts;
    }

    private void charts(String scenario, int place, String statistic, List<Chart> charts) {
        Outcome outcome = subject.outcomes().get(place);
        List<SensitivityRow> some = rows.stream()
                .filter(r -> r.isDefined()
                        && r.scenario().equals(scenario)
                        && r.outcome().equals(outcome.id())
                        && (r.statistic().equals(statistic)
                                || (r.statistic().equals("run") && statistic.equals(SensitivityRow.MEAN))))
                .toList();
        if (some.stream().noneMatch(r -> r.statistic().equals(statistic))) {
            return;
        }
        boolean sobol = subject.kind().equals("sobol");
        String name = (statistic.equals(SensitivityRow.MEAN) ? "outcome-" : "variance-") + (place + 1) + "-"
                + scenario.replaceAll("[^a-z0-9]+", "-");
        String unit = statistic.equals(SensitivityRow.MEAN) ? outcome.unit() : "log of the variance across seeds";
        charts.add(bars(name, words(outcome, scenario, statistic, sobol), unit, some));
        if (!sobol) {
            List<Point> spots = spots(some);
            if (!spots.isEmpty()) {
                charts.add(plane(name + "-plane", words(outcome, scenario, statistic, sobol), unit, spots));
            }
        }
    }

    private Words words(Outcome outcome, String scenario, String statistic, boolean sobol) {
        String groups = subject.analysis().map(Analysis::groupWords).orElse("");
        String of = statistic.equals(SensitivityRow.MEAN) ? "" : ": its variance across seeds";
        return new Words(
                outcome.called() + of,
                "scenario " + scenario + ", experiment " + subject.name() + ", "
                        + InWords.count(subject.plan().size(), "run", "runs") + ", seeds "
                        + subject.plan().seeds(),
                (sobol
                                ? "Shares of the variance, with 95% intervals. What all first shares leave to 1 is due to"
                                        + " parameters acting together. The row of chance is what the seed alone does to a single run."
                                : "Elementary effects of a move through a parameter's whole range. A parameter far to the right"
                                        + " matters; one high up acts together with others or not in a straight line.")
                        + (groups.isEmpty() ? "" : " " + groups),
                ChartWords.footer(
                        subject.first(), "experiment " + subject.name() + ", scenario " + scenario, subject.id()));
    }

    private static Chart bars(String name, Words words, String unit, List<SensitivityRow> some) {
        boolean sobol = some.stream()
                .anyMatch(r -> r.index().equals("total") && !r.parameter().equals(SensitivityRow.SEED));
        String main = sobol ? "total" : "mu-star";
        List<SensitivityRow> ordered = some.stream()
                .filter(r -> r.index().equals(main))
                .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
                .limit(MOST_PARAMETERS)
                .toList();
        List<String> labels = ordered.stream().map(SensitivityRow::parameter).toList();
        List<ChartLayer> bars = new ArrayList<>();
        for (String index : sobol ? List.of("first", "total") : List.of("mu-star")) {
            bars.add(new ChartLayer.Bars(
                    kind(index), labels.stream().map(l -> bar(l, index, some)).toList()));
        }
        Scale across = Scale.fromZero(sobol ? "share of variance" : unit);
        return Chart.of(
                name,
                words,
                new Panel(
                        "",
                        across,
                        new Scale.Names(
                                "",
                                labels.stream().map(SensitivityCharts::called).toList()),
                        bars));
    }

    private static ChartLayer.Bar bar(String parameter, String index, List<SensitivityRow> some) {
        return some.stream()
                .filter(r -> r.parameter().equals(parameter) && r.index().equals(index))
                .findFirst()
                .map(r -> new ChartLayer.Bar(r.value(), r.low(), r.high()))
                .orElse(new ChartLayer.Bar(Double.NaN, Double.NaN, Double.NaN));
    }

    private static String kind(String index) {
        return switch (index) {
            case "first" -> "alone";
            case "total" -> "with all its interactions";
            default -> "mean size of the effect";
        };
    }

    private static String called(String parameter) {
        return parameter.equals(SensitivityRow.SEED) ? SensitivityAnswer.CHANCE : parameter;
    }

    /** A place for each parameter; groups have none, as they have no sigma. */
    private static List<Point> spots(List<SensitivityRow> some) {
        return some.stream()
                .filter(r -> r.index().equals("mu-star"))
                .map(r -> Point.at(r.value(), bar(r.parameter(), "sigma", some).value(), r.parameter()))
                .filter(p -> Double.isFinite(p.value()))
                .toList();
    }

    private static Chart plane(String name, Words words, String unit, List<Point> spots) {
        Scale across = Scale.of(Quantity.named("mu-star: mean size of the effects", unit));
        Scale up = Scale.of(Quantity.named("sigma: their standard deviation", unit));
        return Chart.of(
                name, words, new Panel("", across, up, List.of(new ChartLayer.Marks("parameters", spots, false))));
    }
}
