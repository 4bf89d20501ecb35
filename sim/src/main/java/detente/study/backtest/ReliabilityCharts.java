package detente.study.backtest;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Scale;
import detente.chart.Words;
import detente.forecast.Proportion;
import detente.forecast.Reliability;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Coverage beside what it should be, and the histogram of transforms (PIT) of each target and of all together. */
final class ReliabilityCharts {
    private static final String ALL = "all series";

    private final List<Reliability> all;
    private final String subtitle;
    private final String footer;

    /**
     * The charts of some targets, the last of which is all together.
     *
     * @param subtitle which runs these are
     * @param footer software and scenario
     */
    ReliabilityCharts(List<Reliability> all, String subtitle, String footer) {
        this.all = all;
        this.subtitle = subtitle;
        this.footer = footer;
    }

    List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        if (!all.isEmpty()) {
            charts.add(coverage());
        }
        List<Reliability> wholeFirst = new ArrayList<>(all);
        Collections.rotate(wholeFirst, 1);
        wholeFirst.forEach(r -> charts.add(histogram(r)));
        return charts;
    }

    private Chart coverage() {
        Reliability last = all.get(all.size() - 1);
        Panel panel = new Panel(
                "",
                Scale.fromZero("share of observed figures"),
                new Scale.Names(
                        "",
                        all.stream().map(r -> name(r) + " (" + r.cells() + ")").toList()),
                List.of(
                        new ChartLayer.Bars(
                                "in 50%",
                                all.stream().map(r -> bar(r.cover50())).toList()),
                        new ChartLayer.Bars(
                                "in 90%",
                                all.stream().map(r -> bar(r.cover90())).toList()),
                        new ChartLayer.Rules("", List.of(0.5, 0.9))));
        return Chart.of(
                "coverage",
                new Words(
                        "How many observed figures lie within the runs' middle 50% and 90%",
                        subtitle, BacktestWords.coverage(last), footer),
                panel);
    }

    private Chart histogram(Reliability r) {
        int bins = r.histogram().size();
        List<String> labels = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            labels.add(Numbers.text((double) b / bins) + " to " + Numbers.text((b + 1.0) / bins));
        }
        Panel panel = new Panel(
                "",
                Scale.fromZero("share of observed figures"),
                new Scale.Names("", labels),
                List.of(
                        new ChartLayer.Bars(
                                "observed",
                                r.histogram().stream()
                                        .map(ReliabilityCharts::bar)
                                        .toList()),
                        new ChartLayer.Rules("", List.of(1.0 / bins))));
        return Chart.of(
                r.target().isEmpty() ? "pit" : "pit-" + BacktestCharts.stem(r.target()),
                new Words(
                        "Where observed figures lie among the runs (PIT): " + name(r),
                        subtitle + ", " + r.cells() + " figures from " + r.origins() + " origins",
                        BacktestWords.histogram(r),
                        footer),
                panel);
    }

    private static String name(Reliability r) {
        return r.target().isEmpty() ? ALL : r.target();
    }

    private static ChartLayer.Bar bar(Proportion p) {
        return new ChartLayer.Bar(p.share(), p.low(), p.high());
    }
}
