package detente.calibration;

import detente.calibration.uncertainty.HistoryMatching;
import detente.calibration.uncertainty.SampleMoments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the mean of some runs is from the goals, all at once and one by one.
 *
 * @param weights symmetric, of the goals
 * @param covariance of what the data and the mean of the runs are apart if the model is right, before it was made fit to be
 *     inverted; empty where weights come from discrepancy alone, which is a judgement and no sampling error
 */
public record TargetDistance(List<Goal> goals, double[][] weights, Optional<double[][]> covariance) {
    /** Of what the model cannot know in neighbouring months. */
    private static final double CORRELATION = 0.5;
    /** With more goals than this the worst one is forgiven. */
    private static final int MANY = 20;

    /** Weights from what observation and model cannot know, correlated within a series and falling with distance in it. */
    static TargetDistance ofDiscrepancy(List<Goal> goals) {
        int n = goals.size();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Goal a = goals.get(i);
                Goal b = goals.get(j);
                if (i == j) {
                    covariance[i][i] = a.spread() * a.spread();
                } else if (a.group().equals(b.group())) {
                    covariance[i][j] = StrictMath.pow(CORRELATION, Math.abs(i - j)) * a.discrepancy() * b.discrepancy();
                }
            }
        }
        return new TargetDistance(goals, Weighting.inverse(covariance).weights(), Optional.empty());
    }

    /**
     * Weights from the covariance of single runs beside what observation and model cannot know. The data are one run, the model is
     * the mean of S of them, so that their difference has 1 + 1/S times the covariance of a run; what cannot be known comes once.
     * The weighted sum of squares is then chi-squared if the model is right.
     */
    static TargetDistance ofRuns(List<Goal> goals, SimulatedCandidate trial, boolean diagonal, int replications) {
        double[][] covariance = SampleMoments.covariance(trial.paths());
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] *= 1 + 1.0 / replications;
            }
            covariance[i][i] += goals.get(i).spread() * goals.get(i).spread();
        }
        Weighting weighting = diagonal ? Weighting.diagonal(covariance) : Weighting.inverse(covariance);
        return new TargetDistance(goals, weighting.weights(), Optional.of(covariance));
    }

    /** The same weights for other data. */
    TargetDistance from(double[] data) {
        return new TargetDistance(observed(goals, data), weights, covariance);
    }

    /** The same goals as if these were the data; what cannot be known stays as large. */
    static List<Goal> observed(List<Goal> goals, double[] data) {
        List<Goal> others = new ArrayList<>();
        for (int k = 0; k < data.length; k++) {
            Goal goal = goals.get(k);
            others.add(new Goal(goal.name(), goal.group(), data[k], goal.error(), goal.discrepancy()));
        }
        return others;
    }

    /** The weighted sum of squares; NaN if the trial failed. */
    double loss(SimulatedCandidate trial) {
        return trial.isDone() ? loss(trial.means()) : Double.NaN;
    }

    /** The weighted sum of squares of what is shown less what should be. */
    double loss(double[] shown) {
        double[] gap = new double[shown.length];
        Arrays.setAll(gap, k -> goals.get(k).value() - shown[k]);
        return Weighting.distance(weights, gap);
    }

    /**
     * By how many standard deviations each goal is missed. The mean of the runs is uncertain; where weights come from runs, the data,
     * being one run, are uncertain too.
     */
    double[] implausibilities(SimulatedCandidate trial) {
        double[] means = trial.means();
        double[] deviations = trial.deviations();
        double[] all = new double[means.length];
        Arrays.setAll(all, k -> {
            double simulation =
                    deviations[k] * Math.sqrt((covariance.isPresent() ? 1 : 0) + 1.0 / trial.paths().length);
            Goal goal = goals.get(k);
            return Math.abs(goal.value() - means[k])
                    / HistoryMatching.Target.spread(goal.error(), simulation, goal.discrepancy());
        });
        return all;
    }

    /** The weights with the covariances behind standard errors, if there are any. */
    Optional<Sandwich.Weights> sandwich() {
        return covariance.map(all -> {
            double[][] chance = Arrays.stream(all).map(double[]::clone).toArray(double[][]::new);
            for (int k = 0; k < chance.length; k++) {
                double spread = goals.get(k).spread();
                chance[k][k] = Math.max(0, chance[k][k] - spread * spread);
            }
            return new Sandwich.Weights(weights, all, chance);
        });
    }

    /** The largest of them, with many goals the second largest; NaN if the trial failed. */
    double implausibility(SimulatedCandidate trial) {
        if (!trial.isDone()) {
            return Double.NaN;
        }
        double[] all = implausibilities(trial);
        Arrays.sort(all);
        return all[all.length - 1 - (all.length > MANY ? 1 : 0)];
    }
}
