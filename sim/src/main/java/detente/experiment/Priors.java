package detente.experiment;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;

/** The distributions behind the priors. A null generator: nothing is drawn from them. */
final class Priors {
    private Priors() {}

    static RealDistribution distribution(Prior prior) {
        if (prior instanceof Prior.Normal normal) {
            return new NormalDistribution(null, normal.mean(), normal.sd());
        }
        if (prior instanceof Prior.LogNormal log) {
            return new LogNormalDistribution(null, log.mean(), log.sd());
        }
        Prior.Beta beta = (Prior.Beta) prior;
        return new BetaDistribution(null, beta.alpha(), beta.beta());
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
