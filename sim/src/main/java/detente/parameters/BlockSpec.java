package detente.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One search of a calibration file, checked against the parameters of its model.
 *
 * @param name of the block; empty if the file has none
 * @param scenario the model's default if empty
 * @param periods length of every run; the scenario's or the model's if empty
 * @param set values of other parameters, {@code name=value}
 * @param free parameters that are looked for, those without mistakes
 * @param budget candidates of the search
 * @param replications runs of each candidate
 * @param seed first seed
 * @param uncertainty what is done about it beyond profiles and derivatives
 * @param freeAt where the free parameters stand
 */
public record BlockSpec(
        String name,
        Optional<Placed> scenario,
        OptionalInt periods,
        Engine engine,
        List<Placed> set,
        List<Axis> free,
        List<Goal> targets,
        int budget,
        int replications,
        long seed,
        Uncertainty uncertainty,
        Position freeAt) {

    /**
     * What is done about the uncertainty of the result.
     *
     * @param bootstrap data sets simulated at the best point; 0 = none
     * @param recovery data sets simulated all over the space; 0 = none
     */
    public record Uncertainty(int bootstrap, Optional<Abc> abc, int recovery) {
        /** Nothing. */
        public static final Uncertainty NONE = new Uncertainty(0, Optional.empty(), 0);
    }

    /**
     * An approximate posterior.
     *
     * @param particles in each population
     * @param generations populations at most
     * @param simulations at most in each population
     */
    public record Abc(int particles, int generations, int simulations) {}

    /** What a loss is. */
    public enum Engine {
        /** Simulated moments, weighted by the covariance of single runs, in two steps. */
        MOMENTS,
        /** Few dated figures, weighted by what observation and model cannot know. */
        HISTORY_MATCHING
    }

    /** What is done to every figure before it is compared. */
    public enum Transform {
        NONE,
        LOG
    }

    /** What of the figures is compared. */
    public enum Moment {
        /** Each of them. */
        EACH,
        MEAN,
        SD,
        AUTOCORRELATION,
        MIN,
        MAX
    }

    /**
     * What the model should show: published figures of a series, or a measure of a run with its observed value.
     *
     * @param subject name of the series, or the measure
     * @param observed value of the measure; empty for a series
     * @param from first day of the figures of a series
     * @param to last day
     * @param discrepancy standard deviation of what the model cannot know, as a share of the value; of logs in logs
     * @param error standard deviation of the observation, likewise
     */
    public record Goal(
            Placed subject,
            OptionalDouble observed,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Transform transform,
            Moment moment,
            double discrepancy,
            double error) {}

    public BlockSpec {
        set = List.copyOf(set);
        free = List.copyOf(free);
        targets = List.copyOf(targets);
    }
}
