package detente.parameters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the schema that describes experiment files. */
final class ExperimentSchema {
    private static final Map<String, Object> NAMES =
            Collections.unmodifiableMap(Schema.of("type", "array", "items", Schema.TEXT));

    private final ParameterSchema parameters;

    ExperimentSchema(ParameterSchema parameters) {
        this.parameters = parameters;
    }

    Map<String, Object> file() {
        Map<String, Object> seeds = Schema.object(
                ExperimentReader.SEEDS, Schema.of("first", Schema.of("type", "integer"), "count", Schema.COUNT));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("experiment", Schema.of("type", "string", "pattern", "^" + ExperimentReader.NAME + "$"));
        properties.put("model", Schema.TEXT);
        properties.put("kind", Schema.words(ExperimentSpec.Kind.values()));
        properties.put("scenarios", NAMES);
        properties.put("periods", Schema.COUNT);
        properties.put("seeds", seeds);
        properties.put("design", design());
        properties.put(OutcomeReader.KEY, Schema.outcomes());
        properties.put("keep", NAMES);
        properties.put("time-limit", Schema.of("type", "number", "exclusiveMinimum", 0));
        return Schema.object(ExperimentFile.KEYS, properties);
    }

    private Map<String, Object> design() {
        Map<String, Object> over = parameters.each(ExperimentSchema::axis);
        Map<String, Object> groups = Schema.of(
                "type",
                "object",
                "propertyNames",
                Schema.of("pattern", "^" + GroupReader.NAME + "$"),
                "additionalProperties",
                Schema.of("type", "array", "items", Schema.TEXT, "minItems", 1, "uniqueItems", true));
        Map<String, Object> spread =
                Schema.object(DesignReader.SPREAD, Schema.of("points", Schema.COUNT, "over", over));
        Map<String, Object> sobol = Schema.object(
                DesignReader.SOBOL,
                Schema.of(
                        "points",
                        Schema.COUNT,
                        "over",
                        over,
                        "pairs",
                        Schema.of("type", "boolean"),
                        GroupReader.KEY,
                        groups));
        Map<String, Object> morris = Schema.object(
                DesignReader.MORRIS,
                Schema.of("trajectories", Schema.COUNT, "levels", Schema.COUNT, "over", over, GroupReader.KEY, groups));
        Map<String, Object> grid = parameters.each(value -> Schema.of("type", "array", "items", value, "minItems", 1));
        Map<String, Object> point = parameters.each(value -> value);
        Map<String, Object> design = Schema.object(
                DesignReader.KEYS,
                Schema.of(
                        "grid", grid,
                        "list", Schema.of("type", "array", "items", point, "minItems", 1),
                        "points", Schema.TEXT,
                        "latin-hypercube", spread,
                        "sobol", sobol,
                        "morris", morris));
        design.put("minProperties", 1);
        design.put("maxProperties", 1);
        return design;
    }

    /** All of a parameter's values, some of them, or a range with a scale. */
    static Map<String, Object> axis(Map<String, Object> value) {
        Map<String, Object> range = Schema.object(
                AxisReader.KEYS, Schema.of("min", value, "max", value, "scale", Schema.words(Axis.Scale.values())));
        return Schema.of(
                "anyOf",
                List.of(Schema.of("type", "null"), Schema.of("type", "array", "items", value, "minItems", 2), range));
    }
}
