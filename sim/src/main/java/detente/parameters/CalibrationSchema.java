package detente.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the schema that describes calibration files. */
final class CalibrationSchema {
    private final ParameterSchema parameters;

    CalibrationSchema(ParameterSchema parameters) {
        this.parameters = parameters;
    }

    /** A file of one search, or of several in blocks. */
    Map<String, Object> file() {
        Map<String, Object> name = Schema.of("type", "string", "pattern", "^" + ExperimentReader.NAME + "$");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("calibration", name);
        properties.put("block", name);
        properties.put("model", Schema.TEXT);
        properties.put("scenario", Schema.TEXT);
        properties.put("periods", Schema.COUNT);
        properties.put("engine", Schema.words(BlockSpec.Engine.values()));
        properties.put("set", parameters.each(value -> value));
        properties.put("free", parameters.eachNumber(ExperimentSchema::axis));
        properties.put("targets", Schema.list(target()));
        properties.put("search", search());
        properties.put("uncertainty", uncertainty());
        Map<String, Object> blocks = Schema.list(object(CalibrationFile.BLOCK, properties));
        blocks.put("minItems", 1);
        properties.put(CalibrationFile.BLOCKS, blocks);
        return Schema.of(
                "if", Schema.of("required", List.of(CalibrationFile.BLOCKS)),
                "then", object(CalibrationFile.IN_BLOCKS, properties),
                "else", object(CalibrationFile.WHOLE, properties));
    }

    /** An object with exactly these keys. */
    private static Map<String, Object> object(Section.Keys keys, Map<String, Object> properties) {
        Map<String, Object> some = new LinkedHashMap<>();
        keys.all().forEach(key -> some.put(key, properties.get(key)));
        return Schema.object(keys, some);
    }

    /** Figures of a series, or a measure with its observed value. */
    private static Map<String, Object> target() {
        Map<String, Object> deviation = Schema.of("type", "number", "minimum", 0);
        Map<String, Object> target = Schema.object(
                BlockReader.TARGET,
                Schema.of(
                        "series",
                        Schema.TEXT,
                        "from",
                        Schema.DATE,
                        "to",
                        Schema.DATE,
                        "measure",
                        Schema.TEXT,
                        "observed",
                        Schema.of("type", "number"),
                        "transform",
                        Schema.words(BlockSpec.Transform.values()),
                        "moment",
                        Schema.words(BlockSpec.Moment.values()),
                        "discrepancy",
                        deviation,
                        "error",
                        deviation));
        target.put(
                "oneOf",
                List.of(without(List.of("series"), "observed"), without(List.of("measure", "observed"), "moment")));
        return target;
    }

    private static Map<String, Object> without(List<String> required, String excluded) {
        return Schema.of("required", required, "not", Schema.of("required", List.of(excluded)));
    }

    private static Map<String, Object> search() {
        return Schema.object(
                BlockReader.SEARCH,
                Schema.of(
                        "budget", from(BlockReader.LEAST_BUDGET),
                        "replications", Schema.COUNT,
                        "seed", Schema.of("type", "integer")));
    }

    private static Map<String, Object> uncertainty() {
        Map<String, Object> abc = Schema.object(
                UncertaintyReader.ABC,
                Schema.of(
                        "particles", from(UncertaintyReader.LEAST_PARTICLES),
                        "generations", Schema.COUNT,
                        "simulations", from(UncertaintyReader.LEAST_PARTICLES)));
        return Schema.object(
                UncertaintyReader.KEYS,
                Schema.of(
                        "bootstrap", from(UncertaintyReader.LEAST_BOOTSTRAP),
                        "abc", abc,
                        "recovery", from(UncertaintyReader.LEAST_RECOVERY)));
    }

    private static Map<String, Object> from(int least) {
        return Schema.of("type", "integer", "minimum", least);
    }
}
