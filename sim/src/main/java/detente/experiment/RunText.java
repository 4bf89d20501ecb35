package detente.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Runs as lines of a log. Numbers stand with all their bits, so that work goes on as if it had never been broken off. */
final class RunText {
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String UNDEFINED = "-";

    private RunText() {}

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
                : Replication.done(seed, rest.stream().map(RunText::value).toList());
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
