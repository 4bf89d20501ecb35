package detente.models.rareearths.framework;

import detente.random.Draws;
import detente.random.Purpose;

/**
 * What both states know of China's deliveries of controlled goods to the United States, relative to base: the mean of four
 * weeks, from customs' figures as they are published or from industry's own reports, a week late and with noise. Before the
 * run deliveries stood at base.
 */
public final class DeliveryReports {
    private static final int WEEKS = 4;

    private final boolean industry;
    private final double noise;
    private final PublicationPlan plan;
    private final Purpose draws;
    private final double[] delivered;
    private double known = 1;

    /**
     * @param periods length of the run
     */
    public DeliveryReports(FrameworkParameters parameters, PublicationPlan plan, int periods, Draws draws) {
        this.industry = parameters.industryReports();
        this.noise = parameters.reportNoise();
        this.plan = plan;
        this.draws = draws.purpose("industry reports of deliveries");
        this.delivered = new double[periods];
    }

    /** Takes note of a week's deliveries relative to base, and of what is known of earlier ones. */
    void week(int period, double delivery) {
        delivered[period] = delivery;
        if (industry) {
            double error = 1 + noise * draws.gaussian(0, period, 0);
            known = Math.max(0, mean(period - 1) * error);
        } else {
            known = mean(Math.min(period - 1, plan.lastKnown(period)));
        }
    }

    private double mean(int last) {
        double sum = 0;
        for (int t = last - WEEKS + 1; t <= last; t++) {
            sum += t < 0 ? 1 : delivered[t];
        }
        return sum / WEEKS;
    }

    /** Last known four-week deliveries relative to base [1]; 1 before the run. */
    public double known() {
        return known;
    }
}
