package detente.experiment;

import detente.engine.Run;
import detente.engine.RunFailure;
import detente.engine.RunInterrupted;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.results.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is kept of one run of many.
 *
 * @param values of the measures in their order, empty where one is not defined; none at all if the run failed
 * @param failure why the run could not be completed, if it could not
 */
public record Replication(long seed, List<OptionalDouble> values, Optional<String> failure) {

    public Replication {
        values = List.copyOf(values);
    }

    /** A completed run. */
    public static Replication done(long seed, List<OptionalDouble> values) {
        return new Replication(seed, values, Optional.empty());
    }

    /** A run that broke off. */
    public static Replication failed(long seed, String message) {
        return new Replication(seed, List.of(), Optional.of(message));
    }

    public boolean isDone() {
        return failure.isEmpty();
    }

    /**
     * One run of many: its results, or why there are none.
     *
     * @param results empty exactly if it failed
     */
    public record Attempt(Optional<Results> results, String failure) {

        /** Runs with identities checked every period; a failure is an answer like any other. */
        public static Attempt of(Run<?> run) {
            return of(run, Strictness.PERIOD);
        }

        /** The same with identities checked as told. */
        public static Attempt of(Run<?> run, Strictness strictness) {
            try {
                return new Attempt(Optional.of(Simulation.run(run, strictness)), "");
            } catch (RunFailure e) {
                return new Attempt(Optional.empty(), e.getMessage());
            } catch (RunInterrupted e) {
                throw e; // nobody waits for it any more; it did not fail
            } catch (RuntimeException e) {
                return new Attempt(Optional.empty(), "seed " + run.seed() + ": " + e);
            }
        }

        /** What is kept of it. */
        Replication keep(long seed, Function<Results, List<OptionalDouble>> values) {
            return results.map(r -> done(seed, values.apply(r))).orElseGet(() -> failed(seed, failure));
        }
    }

    /** Runs as lines of a log. Numbers stand with all their bits, so that work goes on as if it had never been broken off. */
    static final class Text {
        private static final String DONE = "done";
        private static final String FAILED = "failed";
        private static final String UNDEFINED = "-";

        private Text() {}

        static String of(Replication run) {
            List<String> fields = new ArrayList<>(List.of(Long.toString(run.seed())));
            run.failure().ifPresent(message -> fields.addAll(List.of(FAILED, escaped(message))));
            if (run.isDone()) {
                fields.add(DONE);
                run.values().forEach(v -> fields.add(v.isPresent() ? number(v.getAsDouble()) : UNDEFINED));
            }
            return String.join("\t", fields);
        }

        /** @throws IllegalArgumentException if the line is not what was written */
        static Replication read(String line) {
            List<String> fields = Arrays.asList(line.split("\t", -1));
            if (fields.size() < 2) {
                throw new IllegalArgumentException("no run: " + line);
            }
            long seed = Long.parseLong(fields.get(0));
            List<String> rest = fields.subList(2, fields.size());
            Replication run = fields.get(1).equals(FAILED) && rest.size() == 1
                    ? Replication.failed(seed, rest.get(0).translateEscapes())
                    : Replication.done(seed, rest.stream().map(Text::value).toList());
            if (!of(run).equals(line)) {
                throw new IllegalArgumentException("no run: " + line);
            }
            return run;
        }

        private static OptionalDouble value(String field) {
            return field.equals(UNDEFINED) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
        }

        static String number(double value) {
            return Double.toHexString(value);
        }

        /** A text without tabs and line feeds. */
        static String escaped(String text) {
            return text.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }
}
