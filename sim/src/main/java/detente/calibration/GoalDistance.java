package detente.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * How far the mean of some runs is from the goals, all at once and one by one.
 *
 * @param weights symmetric, of the goals
 * @param scale of the weighted sum of squares
 */
record GoalDistance(List<Goal> goals, double[][] weights, double scale) {
    /** Of what the model cannot know in neighbouring months. */
    private static final double CORRELATION = 0.5;
    /** With more goals than this the worst one is forgiven. */
    private static final int MANY = 20;

    /** Weights from what observation and model cannot know, correlated within a series and falling with distance in it. */
    static GoalDistance ofDiscrepancy(List<Goal> goals) {
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
        return new GoalDistance(goals, Weighting.inverse(covariance).weights(), 1);
    }

    /** Weights from the covariance of single runs beside what observation and model cannot know. */
    static GoalDistance ofRuns(List<Goal> goals, Trial trial, boolean diagonal, int replications) {
        double[][] covariance = Matrices.covariance(trial.paths());
        for (int i = 0; i < covariance.length; i++) {
            covariance[i][i] += goals.get(i).spread() * goals.get(i).spread();
        }
        Weighting weighting = diagonal ? Weighting.diagonal(covariance) : Weighting.inverse(covariance);
        return new GoalDistance(goals, weighting.weights(), 1 / (1 + 1.0 / replications));
    }

    /** The weighted sum of squares; NaN if the trial failed. */
    double loss(Trial trial) {
        if (!trial.isDone()) {
            return Double.NaN;
        }
        double[] gap = trial.means();
        Arrays.setAll(gap, k -> goals.get(k).value() - gap[k]);
        double sum = 0;
        for (int i = 0; i < gap.length; i++) {
            for (int j = 0; j < gap.length; j++) {
                sum += gap[i] * weights[i][j] * gap[j];
            }
        }
        return scale * sum;
    }

    /** By how many standard deviations each goal is missed; simulation counts as far as its mean is uncertain. */
    double[] implausibilities(Trial trial) {
        double[] means = trial.means();
        double[] deviations = trial.deviations();
        double[] all = new double[means.length];
        Arrays.setAll(all, k -> {
            double simulation = deviations[k] / Math.sqrt(trial.paths().length);
            Goal goal = goals.get(k);
            return Math.abs(goal.value() - means[k])
                    / HistoryMatching.Target.spread(goal.error(), simulation, goal.discrepancy());
        });
        return all;
    }

    /** The largest of them, with many goals the second largest; NaN if the trial failed. */
    double implausibility(Trial trial) {
        if (!trial.isDone()) {
            return Double.NaN;
        }
        double[] all = implausibilities(trial);
        Arrays.sort(all);
        return all[all.length - 1 - (all.length > MANY ? 1 : 0)];
    }
}
