package detente.calibration;

import detente.calibration.search.LocalMinimum;
import detente.files.BlockSpec;

/**
 * How a model is calibrated.
 *
 * @param budget candidates of the search, of which a third spreads over the whole space
 * @param replications runs of each candidate, always with the same seeds
 * @param seed first seed of the search, and of the optimiser
 * @param uncertainty what is done about it beyond profiles and derivatives
 * @param threads that run simulations of an approximate posterior; no figure depends on them
 */
public record CalibrationOptions(
        BlockSpec.Engine engine,
        int budget,
        int replications,
        long seed,
        BlockSpec.Uncertainty uncertainty,
        int threads) {
    /** Candidates that are ranked with fresh seeds. */
    static final int FINALISTS = 10;

    public CalibrationOptions {
        if (budget < 4 || replications < 1) {
            throw new IllegalArgumentException(
                    "no calibration with %d candidates of %d runs".formatted(budget, replications));
        }
    }

    /** Without more about uncertainty than profiles and derivatives. */
    public CalibrationOptions(BlockSpec.Engine engine, int budget, int replications, long seed) {
        this(engine, budget, replications, seed, BlockSpec.Uncertainty.NONE, 1);
    }

    /** Candidates on a Sobol' sequence. */
    public int spread() {
        return Math.max(2, budget / 3);
    }

    /** Runs of each finalist. */
    public int rankingRuns() {
        return Math.max(10, 2 * replications);
    }

    /** Runs of which the fit is reported. */
    public int reportRuns() {
        return Math.max(20, 4 * replications);
    }

    /** Runs behind the covariance of moments. */
    public int weightRuns() {
        return Math.max(30, 4 * replications);
    }

    /**
     * Runs of everything together, if nothing asks for a run that something else has made.
     *
     * @param parameters that are free
     */
    public long mostRuns(int parameters) {
        long search = (long) budget * replications
                + (engine == BlockSpec.Engine.MOMENTS ? 2L * weightRuns() : 0)
                + (long) FINALISTS * rankingRuns();
        long bottom = (LocalMinimum.enough(parameters) + 1L) * replications;
        long shape = CoarseProfiles.most(budget, parameters) + (long) Jacobian.POINTS_A_PARAMETER * parameters;
        long posterior = uncertainty
                .abc()
                .map(a -> (long) a.generations() * a.simulations())
                .orElse(0L);
        return search
                + reportRuns()
                + shape * replications
                + bottom
                + uncertainty.bootstrap() * (1 + bottom)
                + posterior
                + uncertainty.recovery() * (1 + search);
    }
}
