package detente.study;

import detente.calibration.CalibrationFit;
import detente.chart.Chart;
import detente.chart.Layout;
import detente.chart.Line;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Ribbon;
import detente.chart.TimeChart;
import detente.chart.Words;
import detente.engine.Measures;
import detente.parameters.BlockSpec;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Quantiles;
import detente.results.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Published figures beside those of the calibrated model, in order of time. */
final class CalibrateTimeChart {
    private static final String MODEL = "median of the runs";
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final CalibrationFit fit;
    private final Measures measures;

    private CalibrateTimeChart(CalibrateBlock block, CalibrationFit fit) {
        this.fit = fit;
        this.measures = Measures.of(block.base());
    }

    /** A panel for each target that compares a series month by month; nothing if there is none. */
    static Optional<Chart> of(CalibrateBlock block, CalibrationFit fit, String subtitle) {
        CalibrateTimeChart chart = new CalibrateTimeChart(block, fit);
        List<Panel> panels = new ArrayList<>();
        int first = 0;
        for (Figures figures : block.figures()) {
            if (figures.spec().observed().isEmpty() && figures.spec().moment() == BlockSpec.Moment.EACH) {
                panels.add(chart.panel(figures, first));
            }
            first += figures.goals().size();
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeChart(
                        "fit-over-time",
                        new Words(
                                "What was published and what the calibrated model shows",
                                subtitle,
                                "Runs with seeds that neither search nor ranking used. The band holds nine tenths of them;"
                                        + " what the model cannot know is not in it.",
                                ""),
                        Layout.stacked(),
                        panels,
                        List.of()));
    }

    /** @param first place of the target's first figure among all goals */
    private Panel panel(Figures figures, int first) {
        List<Point> observed = new ArrayList<>();
        for (int i = 0; i < figures.observed().length; i++) {
            observed.add(Point.of(months(figures, i), perMonth(figures, i, figures.observed()[i])));
        }
        return Panel.of(
                        figures.spec().subject().text(),
                        quantity(figures, 0).monthly(),
                        new Line(MODEL, line(figures, first, v -> Quantiles.of(v, 0.5))))
                .with(new Ribbon(
                        "5% to 95%",
                        MODEL,
                        line(figures, first, v -> Quantiles.of(v, LOW)),
                        line(figures, first, v -> Quantiles.of(v, HIGH))))
                .with(new Line("published", observed));
    }

    private List<Point> line(Figures figures, int first, ToDoubleFunction<double[]> of) {
        boolean logs = figures.spec().transform() == BlockSpec.Transform.LOG;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < figures.observed().length; i++) {
            double[][] paths = fit.report().paths();
            double[] values = new double[paths.length];
            for (int run = 0; run < paths.length; run++) {
                double value = paths[run][first + i];
                values[run] = logs ? StrictMath.exp(value) : value;
            }
            points.add(Point.of(months(figures, i), perMonth(figures, i, of.applyAsDouble(values))));
        }
        return points;
    }

    /** A sum over several months is shown as their mean, beside single months. */
    private double perMonth(Figures figures, int i, double figure) {
        return quantity(figures, i).perMonth(figure, months(figures, i));
    }

    private Quantity quantity(Figures figures, int i) {
        return measures.quantity(figure(figures, i).series());
    }

    private static MonthRange months(Figures figures, int i) {
        return figure(figures, i).months();
    }

    private static Measure.OverMonths figure(Figures figures, int i) {
        return (Measure.OverMonths) figures.measures().get(i);
    }
}
