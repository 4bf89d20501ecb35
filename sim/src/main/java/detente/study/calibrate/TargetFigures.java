package detente.study.calibrate;

import detente.calibration.Goal;
import detente.engine.Measures;
import detente.engine.Run;
import detente.files.BlockSpec;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures behind one target of a calibration, and what of them is compared.
 *
 * @param measures that take the figures from a run
 * @param observed what was published, a figure each
 */
record TargetFigures(BlockSpec.Goal spec, List<Measure> measures, double[] observed) {

    /**
     * The figures of a target, published or a measure with what was observed, unless something in it is wrong.
     *
     * @param measures that the run knows
     * @param problems where what is wrong is added
     */
    static Optional<TargetFigures> of(BlockSpec.Goal spec, Run<?> run, Measures measures, Problems problems) {
        Problems wrong = new Problems();
        String subject = spec.subject().text();
        Position at = spec.subject().at();
        TargetFigures figures = spec.observed().isPresent()
                ? new TargetFigures(
                        spec,
                        Measures.read(subject, at, wrong).stream().toList(),
                        new double[] {spec.observed().getAsDouble()})
                : published(spec, run.inputs().observations(), wrong);
        figures.measures().forEach(m -> measures.check(m, at, wrong));
        if (wrong.isEmpty()) {
            figures.check(wrong);
        }
        problems.addAll(wrong.list());
        return wrong.isEmpty() ? Optional.of(figures) : Optional.empty();
    }

    private static TargetFigures published(BlockSpec.Goal spec, List<Observation> all, Problems problems) {
        String series = spec.subject().text();
        List<Measure> measures = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Observation o : all) {
            MonthRange months = o.months();
            boolean inside = spec.from().filter(months.firstDay()::isBefore).isEmpty()
                    && spec.to().filter(months.lastDay()::isAfter).isEmpty();
            if (o.series().equals(series) && inside) {
                measures.add(new Measure.OverMonths(series, months));
                values.add(o.value());
            }
        }
        List<String> known = all.stream().map(Observation::series).distinct().toList();
        String message = "there is no published figure of '" + series + "'";
        if (!known.contains(series)) {
            problems.addNearest(spec.subject().at(), message + ".", series, known);
        } else if (values.isEmpty()) {
            problems.add(spec.subject().at(), message + " in these months.");
        }
        double[] observed = values.stream().mapToDouble(v -> v).toArray();
        return new TargetFigures(spec, measures, observed);
    }

    private void check(Problems problems) {
        Position at = spec.subject().at();
        int least =
                spec.moment() == BlockSpec.Moment.SD ? 2 : spec.moment() == BlockSpec.Moment.AUTOCORRELATION ? 3 : 1;
        if (observed.length < least) {
            String text = "this moment of '" + spec.subject().text() + "' needs " + least
                    + " published figures, there are " + observed.length + ".";
            problems.add(at, text);
            return;
        }
        for (Goal goal : goals()) {
            if (!Double.isFinite(goal.value())) {
                problems.add(at, "'" + goal.name() + "' is not defined for what was observed.");
            } else if (!(goal.spread() > 0)) {
                String end = goal.value() == 0 ? ", and a value that is not 0." : ".";
                problems.add(at, "'" + goal.name() + "' has no spread: give a 'discrepancy' or 'error' above 0" + end);
            }
        }
    }

    /** The goals that they make, in order. */
    List<Goal> goals() {
        double[] values = compared(observed);
        List<Goal> goals = new ArrayList<>();
        boolean logs = spec.transform() == BlockSpec.Transform.LOG;
        boolean relative = !logs && spec.moment() != BlockSpec.Moment.AUTOCORRELATION;
        String word = spec.moment().name().toLowerCase(Locale.ROOT);
        String subject = spec.subject().text();
        for (int i = 0; i < values.length; i++) {
            double unit = relative ? Math.abs(values[i]) : 1;
            String name = spec.moment() == BlockSpec.Moment.EACH ? name(i) : word + " of " + subject;
            goals.add(new Goal(
                    logs ? "log " + name : name,
                    subject + " " + word,
                    values[i],
                    spec.error() * unit,
                    spec.discrepancy() * unit));
        }
        return goals;
    }

    private String name(int figure) {
        String subject = spec.subject().text();
        return spec.observed().isPresent()
                ? subject
                : subject + " " + published(figure).months();
    }

    /** The measure of a figure that was published. */
    Measure.OverMonths published(int figure) {
        return (Measure.OverMonths) measures.get(figure);
    }

    /** What of the figures of a run or of the data is compared; not finite where that is not defined. */
    double[] compared(double[] figures) {
        double[] x = spec.transform() == BlockSpec.Transform.LOG
                ? Arrays.stream(figures).map(StrictMath::log).toArray()
                : figures.clone();
        double mean = Arrays.stream(x).sum() / x.length;
        return switch (spec.moment()) {
            case EACH -> x;
            case MEAN -> new double[] {mean};
            case MIN -> new double[] {Arrays.stream(x).min().orElseThrow()};
            case MAX -> new double[] {Arrays.stream(x).max().orElseThrow()};
            case SD -> new double[] {Math.sqrt(products(x, mean, 0) / (x.length - 1))};
            case AUTOCORRELATION -> new double[] {products(x, mean, 1) / products(x, mean, 0)};
        };
    }

    private static double products(double[] x, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += (x[t] - mean) * (x[t - lag] - mean);
        }
        return sum;
    }
}
