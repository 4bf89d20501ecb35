package detente.study.calibrate;

import detente.calibration.AbcPosterior;
import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.files.BlockSpec;
import detente.table.ShortNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values that a search leaves open.
 *
 * @param rule by which they were taken, words that follow a number of them
 * @param points values of the parameters, a row each
 * @param weights a number each, with a sum above 0
 */
record Accepted(String rule, double[][] points, double[] weights) {

    /** What a search accepts: its approximate posterior if it has one, else candidates; at least its best values. */
    static Accepted of(Fitted search) {
        CalibrationFit fit = search.fit();
        Optional<AbcPosterior> posterior = fit.uncertainty().abc().filter(abc -> abc.points().length > 0);
        if (posterior.isPresent()) {
            return new Accepted(
                    "particles of the approximate posterior, with their weights",
                    posterior.get().points(),
                    posterior.get().weights());
        }
        boolean moments = search.block().spec().engine() == BlockSpec.Engine.MOMENTS;
        List<Found.Candidate> some = moments ? fit.region() : fit.kept();
        if (some.isEmpty()) {
            return new Accepted(
                    "set of values, the best: every candidate is ruled out",
                    new double[][] {fit.best()},
                    new double[] {1});
        }
        double[] even = new double[some.size()];
        Arrays.fill(even, 1);
        return new Accepted(
                moments
                        ? "candidates whose loss is above the lowest by no more than the 95% quantile of chi-squared with as"
                                + " many degrees of freedom as there are free parameters, all with one weight"
                        : "candidates that are not ruled out (worst miss below "
                                + ShortNumbers.number(CalibrationFit.CUT) + "), all with one weight",
                some.stream().map(Found.Candidate::point).toArray(double[][]::new),
                even);
    }

    int size() {
        return points.length;
    }

    /** The point below which a share of the weights lies, in the order of the points. */
    double[] at(double share) {
        double left = share * Arrays.stream(weights).sum();
        int i = 0;
        while (i < weights.length - 1 && weights[i] <= left) {
            left -= weights[i];
            i++;
        }
        return points[i];
    }
}
