package detente.experiment;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;

/** What is believed about a parameter before data are seen, in the parameter's own unit. Without one: even on its scale. */
public sealed interface Prior {

    /**
     * The value below which a share of the prior lies, the prior being cut off at the bounds.
     *
     * @param share from 0 to 1
     */
    default double quantile(double share, double min, double max) {
        RealDistribution whole = distribution();
        double below = whole.cumulativeProbability(min);
        double within = whole.cumulativeProbability(max) - below;
        double value = whole.inverseCumulativeProbability(Math.min(1, Math.max(0, below + share * within)));
        return Math.min(max, Math.max(min, value));
    }

    /** The whole distribution. A null generator: nothing is drawn from it. */
    private RealDistribution distribution() {
        if (this instanceof Normal normal) {
            return new NormalDistribution(null, normal.mean, normal.sd);
        }
        if (this instanceof LogNormal log) {
            return new LogNormalDistribution(null, log.mean, log.sd);
        }
        Beta beta = (Beta) this;
        return new BetaDistribution(null, beta.alpha, beta.beta);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Normal. */
    record Normal(double mean, double sd) implements Prior {
        public Normal {
            require(sd > 0, "a standard deviation is above zero, not " + sd);
        }
    }

    /** Its logarithm is normal with this mean and standard deviation. */
    record LogNormal(double mean, double sd) implements Prior {
        public LogNormal {
            require(sd > 0, "a standard deviation is above zero, not " + sd);
        }
    }

    /** Beta, on (0, 1). */
    record Beta(double alpha, double beta) implements Prior {
        public Beta {
            require(alpha > 0 && beta > 0, "a beta prior has shapes above zero, not " + alpha + ", " + beta);
        }
    }
}
