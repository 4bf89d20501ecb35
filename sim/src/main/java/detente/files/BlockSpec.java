package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.Schema;
import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.parameters.Axis;
import detente.parameters.DataTable;
import detente.parameters.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One search of a calibration file.
 *
 * @param name of the block; empty if the file has none
 * @param axes parameters that are looked for, those without mistakes, by name
 * @param targets what the model should show, those without contradictions
 * @param statedEngine what a loss is, if the file says
 * @param scenario the model's default if empty
 * @param periods length of every run; the scenario's or the model's if empty
 * @param values of other parameters, {@code name=value}, by name
 * @param uncertainty what is done about it beyond profiles and derivatives
 * @param freeAt where the free parameters stand
 * @param at where the block stands
 */
@Keys(called = "the block")
public record BlockSpec(
        @Key(name = "block", pattern = Names.SLUG, refusal = "block name " + Names.NO_SLUG, unique = "block")
        String name,

        @Key(name = "free", required = true, each = Key.Each.NUMBER_AXIS)
        Map<String, Axis> axes,

        @Key(required = true) List<Goal> targets,
        @Key(name = "engine") Optional<Engine> statedEngine,
        Optional<Placed> scenario,
        @Key(min = 1, max = ModelFile.MOST_PERIODS) OptionalInt periods,
        @Key(name = "set", each = Key.Each.VALUE) Map<String, Placed> values,
        Optional<Search> search,
        Uncertainty uncertainty,
        @Key.At("free") Position freeAt,
        @Key.At Position at)
        implements Keys.Checked {

    /** Columns of the tables of candidates, data sets and particles. */
    private static final List<String> RESERVED =
            List.of("candidate", "stage", "status", "loss", "rise", "seed", "message", "weight", "distance");

    /**
     * How a search looks.
     *
     * @param budget candidates
     * @param replications runs of each candidate
     * @param seed first seed
     */
    public record Search(
            @Key(min = 10, max = 1_000_000) int budget,
            @Key(otherwise = "1", min = 1, max = 100_000) int replications,
            @Key(otherwise = "1") long seed) {}

    /**
     * What is done about the uncertainty of the result.
     *
     * @param bootstrap data sets simulated at the best point; 0 = none
     * @param recovery data sets simulated all over the space; 0 = none
     */
    public record Uncertainty(
            @Key(otherwise = "0", min = 10, max = 10_000) int bootstrap,
            Optional<Abc> abc,
            @Key(otherwise = "0", min = 5, max = 10_000) int recovery) {
        /** Nothing. */
        public static final Uncertainty NONE = new Uncertainty(0, Optional.empty(), 0);
    }

    /**
     * An approximate posterior.
     *
     * @param particles in each population
     * @param generations populations at most
     * @param statedSimulations at most in each population; 0 if the file does not say
     */
    public record Abc(
            @Key(min = 20, max = 1_000_000) int particles,
            @Key(otherwise = "5", min = 1, max = 100) int generations,

            @Key(name = "simulations", otherwise = "0", min = 20, max = MOST_SIMULATIONS, says = SIMULATIONS)
            int statedSimulations)
            implements Keys.Checked {
        private static final int MOST_SIMULATIONS = 100_000_000;
        private static final String SIMULATIONS = "a whole number from that of 'particles' to " + MOST_SIMULATIONS;

        @Override
        public void check(Node node) {
            if (simulations() < particles) {
                node.find("simulations").ifPresent(n -> n.wrong(SIMULATIONS));
            }
        }

        /** Simulations at most in each population. */
        public int simulations() {
            return statedSimulations == 0 ? 50 * particles : statedSimulations;
        }
    }

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
     * @param observed value of the measure; empty for a series
     * @param from first day of the figures of a series
     * @param to last day
     * @param statedMoment what of the figures of a series is compared, if the file says
     * @param discrepancy standard deviation of what the model cannot know, as a share of the value; of logs in logs
     * @param error standard deviation of the observation, likewise
     */
    @Keys(called = "the target", schema = Goal.EitherOr.class)
    public record Goal(
            Optional<Placed> series,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Placed> measure,

            @Key(min = -DataTable.MOST, max = DataTable.MOST)
            OptionalDouble observed,

            @Key(otherwise = "none") Transform transform,
            @Key(name = "moment") Optional<Moment> statedMoment,

            @Key(otherwise = "0.1", min = 0, max = DataTable.MOST)
            double discrepancy,

            @Key(otherwise = "0", min = 0, max = DataTable.MOST)
            double error)
            implements Keys.Checked {

        /** Which keys go together. */
        static final class EitherOr extends Keys.Schema {
            @Override
            public Map<String, Object> of(Map<String, Object> keys, Vocabulary<?> vocabulary) {
                List<Object> either = List.of(
                        without(List.of("series"), "observed"), without(List.of("measure", "observed"), "moment"));
                keys.put("oneOf", either);
                return keys;
            }

            private static Map<String, Object> without(List<String> required, String excluded) {
                return Schema.of("required", required, "not", Schema.of("required", List.of(excluded)));
            }
        }

        /** The series or the measure. */
        public Placed subject() {
            return series.or(() -> measure).orElseThrow();
        }

        /** What of the figures is compared. */
        public Moment moment() {
            return statedMoment.orElse(Moment.EACH);
        }

        private boolean isUsable() {
            return series.isPresent() != measure.isPresent() && measure.isPresent() == observed.isPresent();
        }

        @Override
        public void check(Node node) {
            if (series.isPresent() == measure.isPresent()) {
                node.refuse("a target has either 'series' or 'measure'.");
            } else if (measure.isPresent() != node.find("observed").isPresent()) {
                node.refuse(
                        measure.isPresent()
                                ? "a target with 'measure' needs the 'observed' value."
                                : "the observed values of a series are those of the model's table, not 'observed'.");
            } else if (measure.isPresent() && statedMoment.isPresent()) {
                node.refuse("moment", "'moment' is for series only.");
            }
        }
    }

    public BlockSpec {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        targets = targets.stream().filter(Goal::isUsable).toList();
    }

    @Override
    public void check(Node node) {
        List<String> before = new ArrayList<>();
        for (String name : axes.keySet()) {
            Position place = node.find("free").orElseThrow().at(name);
            if (RESERVED.contains(name)) {
                node.problems().add(place, "'" + name + "' cannot be free: the tables have another column called so.");
            }
            Names.checkApart("parameter", name, before, place, node.problems());
            before.add(name);
        }
    }

    /** Parameters that are looked for, those without mistakes. */
    public List<Axis> free() {
        return List.copyOf(axes.values());
    }

    /** Values of other parameters, {@code name=value}. */
    public List<Placed> set() {
        return List.copyOf(values.values());
    }

    public Engine engine() {
        return statedEngine.orElse(Engine.HISTORY_MATCHING);
    }

    /** Candidates of the search. */
    public int budget() {
        return search.map(Search::budget).orElse(1);
    }

    /** Runs of each candidate. */
    public int replications() {
        return search.map(Search::replications).orElse(1);
    }

    /** First seed. */
    public long seed() {
        return search.map(Search::seed).orElse(1L);
    }
}
