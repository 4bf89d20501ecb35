package detente.study;

import detente.calibration.AbcPosterior;
import detente.calibration.CalibrationFit;
import detente.calibration.Recovery;
import detente.chart.Chart;
import detente.chart.PlaneChart;
import detente.chart.Words;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Charts on how well a calibration determines its parameters: candidates that are as good, posterior, self-recovery. */
final class CalibrateErrorCharts {
    private static final int PAIRS = 3;
    private static final int BINS = 20;

    private final ParameterSpace space;
    private final CalibrationFit fit;
    private final String subtitle;

    CalibrateErrorCharts(ParameterSpace space, CalibrationFit fit, String subtitle) {
        this.space = space;
        this.fit = fit;
        this.subtitle = subtitle;
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>(pairs());
        fit.uncertainty()
                .abc()
                .ifPresent(p -> IntStream.range(0, space.dimension()).forEach(i -> charts.add(marginal(p, i))));
        fit.uncertainty()
                .recovery()
                .filter(r -> !r.done().isEmpty())
                .ifPresent(r -> IntStream.range(0, space.dimension()).forEach(i -> charts.add(recovered(r, i))));
        return charts;
    }

    private record Pair(int first, int second, double correlation) {}

    /** Pairs that move together first, as there a ridge shows. */
    private List<Chart> pairs() {
        List<double[]> units =
                fit.equivalent().stream().map(c -> space.units(c.point())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < space.dimension(); i++) {
            for (int j = i + 1; j < space.dimension(); j++) {
                pairs.add(new Pair(i, j, Math.abs(correlation(units, i, j))));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::correlation).reversed());
        List<Chart> charts = new ArrayList<>();
        for (Pair pair : pairs.subList(0, Math.min(PAIRS, pairs.size()))) {
            charts.add(pair(pair, charts.size() + 1));
        }
        return charts;
    }

    private static double correlation(List<double[]> rows, int i, int j) {
        double a = rows.stream().mapToDouble(r -> r[i]).average().orElse(0);
        double b = rows.stream().mapToDouble(r -> r[j]).average().orElse(0);
        double ab = rows.stream().mapToDouble(r -> (r[i] - a) * (r[j] - b)).sum();
        double aa = rows.stream().mapToDouble(r -> (r[i] - a) * (r[i] - a)).sum();
        double bb = rows.stream().mapToDouble(r -> (r[j] - b) * (r[j] - b)).sum();
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private Chart pair(Pair pair, int number) {
        List<PlaneChart.Spot> spots = fit.equivalent().stream()
                .map(c -> new PlaneChart.Spot(c.point()[pair.first()], c.point()[pair.second()], ""))
                .toList();
        double[] best = fit.best();
        return new PlaneChart(
                "equivalent-" + number,
                new Words(
                        "Candidates that are as good: " + space.names().get(pair.first()) + " and "
                                + space.names().get(pair.second()),
                        subtitle,
                        "Candidates whose loss is no more than 3.84 above the lowest. Where they lie along a line, the data"
                                + " tell only what both parameters do together. Of the pairs those that move together most.",
                        ""),
                space.names().get(pair.first()),
                space.names().get(pair.second()),
                List.of(
                        new PlaneChart.Course("candidates", PlaneChart.Style.MARKS, spots),
                        new PlaneChart.Course(
                                "best with fresh seeds",
                                PlaneChart.Style.MARKS,
                                List.of(new PlaneChart.Spot(best[pair.first()], best[pair.second()], "")))));
    }

    private Chart marginal(AbcPosterior posterior, int place) {
        Axis axis = space.axes().get(place);
        double[] bins = new double[BINS];
        for (int i = 0; i < posterior.weights().length; i++) {
            int bin = (int) (axis.unit(posterior.points()[i][place]) * BINS);
            bins[Math.min(BINS - 1, Math.max(0, bin))] += BINS * posterior.weights()[i];
        }
        List<PlaneChart.Spot> steps = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            steps.add(new PlaneChart.Spot(axis.value((double) b / BINS), bins[b], ""));
            steps.add(new PlaneChart.Spot(axis.value((b + 1.0) / BINS), bins[b], ""));
        }
        return new PlaneChart(
                "abc-" + (place + 1),
                new Words(
                        "Prior and approximate posterior of " + axis.name(),
                        subtitle,
                        "How much more of the posterior than of the prior lies in each twentieth of the range, which is even"
                                + " on the parameter's scale. Where it stays near 1, the data say nothing.",
                        ""),
                axis.name(),
                "density, prior = 1",
                List.of(
                        new PlaneChart.Course("posterior", PlaneChart.Style.LINE, steps),
                        new PlaneChart.Course(
                                "prior",
                                PlaneChart.Style.LINE,
                                List.of(
                                        new PlaneChart.Spot(axis.value(0), 1, ""),
                                        new PlaneChart.Spot(axis.value(1), 1, "")))));
    }

    private Chart recovered(Recovery recovery, int place) {
        Axis axis = space.axes().get(place);
        List<PlaneChart.Spot> spots = recovery.done().stream()
                .map(p -> new PlaneChart.Spot(p.truth()[place], p.found()[place], ""))
                .toList();
        return new PlaneChart(
                "recovery-" + (place + 1),
                new Words(
                        "Is " + axis.name() + " found again?",
                        subtitle,
                        "Values with which the model made data, and what the same search found from them. On the line they are"
                                + " equal.",
                        ""),
                "true " + axis.name(),
                "found",
                List.of(
                        new PlaneChart.Course("data sets", PlaneChart.Style.MARKS, spots),
                        new PlaneChart.Course(
                                "found = true",
                                PlaneChart.Style.LINE,
                                List.of(
                                        new PlaneChart.Spot(axis.min(), axis.min(), ""),
                                        new PlaneChart.Spot(axis.max(), axis.max(), "")))));
    }
}
