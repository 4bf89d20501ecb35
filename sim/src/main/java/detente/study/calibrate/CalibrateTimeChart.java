package detente.study.calibrate;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import detente.engine.Measures;
import detente.files.BlockSpec;
import detente.results.MonthRange;
import detente.results.Quantiles;
import detente.results.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Published figures beside those of the calibrated model, in order of time. */
final class CalibrateTimeChart {
    static final String TITLE = "What was published and what the calibrated model shows";
    static final String CAPTION = """
            Runs with seeds that neither search nor ranking used. The band holds nine tenths of them; what the model cannot know is \
            not in it.""";

    private static final String MODEL = "median of the runs";

    private final double[][] paths;
    private final Measures measures;

    private CalibrateTimeChart(Fitted search) {
        this.paths = search.fit().report().paths();
        this.measures = Measures.of(search.block().base());
    }

    /** A panel for each target that compares a series month by month; nothing if there is none. */
    static Optional<Chart> of(Fitted search, Words words) {
        CalibrateTimeChart chart = new CalibrateTimeChart(search);
        List<Panel> panels = new ArrayList<>();
        int first = 0;
        for (TargetFigures target : search.block().targets()) {
            if (target.spec().observed().isEmpty() && target.spec().moment() == BlockSpec.Moment.EACH) {
                panels.add(chart.panel(target, first));
            }
            first += target.goals().size();
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart("fit-over-time", words, 1, panels, List.of()));
    }

    /** @param first place of the target's first figure among all goals */
    private Panel panel(TargetFigures target, int first) {
        return Panel.overTime(
                        target.spec().subject().text(),
                        quantity(target, 0).monthly(),
                        List.of(new ChartLayer.Line(MODEL, quantile(target, first, 0.5))))
                .with(new ChartLayer.Ribbon(
                        "5% to 95%", MODEL, quantile(target, first, 0.05), quantile(target, first, 0.95)))
                .with(new ChartLayer.Marks("published", points(target, i -> target.observed()[i]), true));
    }

    private List<Point> quantile(TargetFigures target, int first, double share) {
        boolean logs = target.spec().transform() == BlockSpec.Transform.LOG;
        return points(target, i -> {
            double[] values = new double[paths.length];
            for (int run = 0; run < paths.length; run++) {
                double value = paths[run][first + i];
                values[run] = logs ? StrictMath.exp(value) : value;
            }
            return Quantiles.of(values, share);
        });
    }

    /** A sum over several months is shown as their mean, beside single months. */
    private List<Point> points(TargetFigures target, IntToDoubleFunction figure) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < target.observed().length; i++) {
            MonthRange months = target.published(i).months();
            points.add(Point.over(months, quantity(target, i).perMonth(figure.applyAsDouble(i), months)));
        }
        return points;
    }

    private Quantity quantity(TargetFigures target, int i) {
        return measures.quantity(target.published(i).series());
    }
}
