package detente.study;

import detente.calibration.Goal;
import detente.parameters.BlockSpec;
import detente.results.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The figures behind one target of a calibration, and what of them is compared.
 *
 * @param names of the figures
 * @param measures that take them from a run
 * @param observed what was published, a figure each
 */
record Figures(BlockSpec.Goal spec, List<String> names, List<Measure> measures, double[] observed) {

    /** The goals that they make, in order. */
    List<Goal> goals() {
        double[] values = compared(observed);
        List<Goal> goals = new ArrayList<>();
        boolean each = spec.moment() == BlockSpec.Moment.EACH;
        for (int i = 0; i < values.length; i++) {
            boolean relative =
                    spec.transform() == BlockSpec.Transform.NONE && spec.moment() != BlockSpec.Moment.AUTOCORRELATION;
            double unit = relative ? Math.abs(values[i]) : 1;
            String name = each ? names.get(i) : word() + " of " + spec.subject().text();
            goals.add(new Goal(
                    spec.transform() == BlockSpec.Transform.LOG ? "log " + name : name,
                    spec.subject().text() + " " + word(),
                    values[i],
                    spec.error() * unit,
                    spec.discrepancy() * unit));
        }
        return goals;
    }

    private String word() {
        return spec.moment().name().toLowerCase(java.util.Locale.ROOT);
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
