package detente.experiment;

import org.apache.commons.math3.distribution.RealDistribution;

/** What is believed about a parameter before data are seen, in the parameter's own unit. Without one: even on its scale. */
public sealed interface Prior {

    /**
     * The value below which a share of the prior lies, the prior being cut off at the bounds.
     *
     * @param share from 0 to 1
     */
    default double quantile(double share, double min, double max) {
        RealDistribution whole = Priors.distribution(this);
        double below = whole.cumulativeProbability(min);
        double within = whole.cumulativeProbability(max) - below;
        double value = whole.inverseCumulativeProbability(Math.min(1, Math.max(0, below + share * within)));
        return Math.min(max, Math.max(min, value));
    }

    /** Normal. */
    record Normal(double mean, double sd) implements Prior {
        public Normal {
            Priors.require(sd > 0, "a standard deviation is above zero, not " + sd);
        }
    }

    /** Its logarithm is normal with this mean and standard deviation. */
    record LogNormal(double mean, double sd) implements Prior {
        public LogNormal {
            Priors.require(sd > 0, "a standard deviation is above zero, not " + sd);
        }
    }

    /** Beta, on (0, 1). */
    record Beta(double alpha, double beta) implements Prior {
        public Beta {
            Priors.require(alpha > 0 && beta > 0, "a beta prior has shapes above zero, not " + alpha + ", " + beta);
        }
    }
}
