package detente.parameters;

import detente.results.Calendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON Schema (draft 2020-12) of the YAML files of a model, as maps and lists, so that editors complete and check. */
public final class Schema {
    static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> SCALAR_TEXT = Map.of("type", List.of("string", "number", "boolean"));
    static final Map<String, Object> DATE =
            Collections.unmodifiableMap(of("type", "string", "pattern", "^[1-9]\\d{3}-\\d{2}-\\d{2}$"));
    static final Map<String, Object> COUNT = Collections.unmodifiableMap(of("type", "integer", "minimum", 1));
    private static final Map<String, Object> NAMES =
            Collections.unmodifiableMap(of("type", "object", "additionalProperties", TEXT));

    private final Vocabulary<?> vocabulary;
    private final ParameterSchema parameters;

    private Schema(Vocabulary<?> vocabulary) {
        this.vocabulary = vocabulary;
        this.parameters = new ParameterSchema(Definitions.of(vocabulary.parameters()));
    }

    /**
     * One schema for all files of a model, told apart by their keys: {@code experiment}, else {@code calibration}, else
     * {@code facts}, else {@code model} for {@code model.yaml}; any other is a scenario.
     */
    public static Map<String, Object> of(Vocabulary<?> vocabulary) {
        Schema schema = new Schema(vocabulary);
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("experiment", new ExperimentSchema(schema.parameters).file());
        files.put("calibration", new CalibrationSchema(schema.parameters).file());
        files.put("facts", facts());
        files.put("model", schema.model());
        Map<String, Object> choice = reference("scenario");
        List<String> keys = List.copyOf(files.keySet());
        for (int i = keys.size() - 1; i >= 0; i--) {
            String key = keys.get(i);
            choice = of("if", of("required", List.of(key)), "then", reference(key), "else", choice);
        }
        files.put("scenario", schema.scenario());
        Map<String, Object> whole = of("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putAll(choice);
        whole.put("$defs", files);
        return whole;
    }

    private static Map<String, Object> reference(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> model() {
        Map<String, Object> properties = new LinkedHashMap<>();
        ModelFileReader.KEYS.all().forEach(key -> properties.put(key, SCALAR_TEXT));
        properties.put("period", words(vocabulary.periods().toArray(Calendar.Step[]::new)));
        properties.put("start", DATE);
        properties.put("periods", COUNT);
        properties.put("parameters", parameters.complete());
        properties.put("data", with(NAMES, "required", List.copyOf(vocabulary.tables())));
        properties.put("observed", NAMES);
        properties.put("scored", object(ModelFileReader.WINDOW, of("from", DATE, "to", DATE)));
        properties.put("charts", list(chart()));
        properties.put("contest", contest());
        properties.put(OutcomeReader.KEY, outcomes());
        properties.put("limits", list(TEXT));
        return object(ModelFileReader.KEYS, properties);
    }

    private static Map<String, Object> contest() {
        Map<String, Object> pair = list(TEXT);
        pair.put("minItems", ContestReader.PLAYERS);
        pair.put("maxItems", ContestReader.PLAYERS);
        return object(
                ContestReader.KEYS,
                of(
                        "strategies", pair,
                        "payoffs", pair,
                        "noise", TEXT,
                        "roles", words(ContestSpec.Roles.values())));
    }

    /** A map of outcomes: each an expression alone, or with unit and meaning. */
    static Map<String, Object> outcomes() {
        Map<String, Object> full =
                object(OutcomeReader.OUTCOME, of("measure", TEXT, "unit", SCALAR_TEXT, "about", TEXT));
        return of(
                "type",
                "object",
                "propertyNames",
                of("pattern", "^" + OutcomeReader.ID + "$"),
                "additionalProperties",
                of("anyOf", List.of(TEXT, full)));
    }

    private static Map<String, Object> chart() {
        Map<String, Object> panel = object(
                ChartReader.PANEL,
                of("title", TEXT, "unit", TEXT, "style", words(PanelSpec.Style.values()), "lines", NAMES));
        return object(
                ChartReader.CHART,
                of(
                        "name", of("type", "string", "pattern", "^" + ExperimentReader.NAME + "$"),
                        "title", TEXT,
                        "caption", TEXT,
                        "frequency", words(ChartSpec.Frequency.values()),
                        "columns", COUNT,
                        "from", DATE,
                        "to", DATE,
                        "panels", list(panel)));
    }

    private static Map<String, Object> facts() {
        Map<String, Object> end = ParameterSchema.number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Map<String, Object> fact = object(
                FactsReader.FACT,
                of(
                        "id", of("type", "string", "pattern", "^" + FactsReader.ID + "$"),
                        "title", TEXT,
                        "unit", SCALAR_TEXT,
                        "measure", TEXT,
                        "observed", of("type", "number"),
                        "band", of("type", "array", "items", end, "minItems", 2, "maxItems", 2),
                        "source", TEXT));
        Map<String, Object> facts = list(fact);
        facts.put("minItems", 1);
        return object(FactsReader.KEYS, of("scenario", TEXT, "facts", facts));
    }

    private Map<String, Object> scenario() {
        return object(
                ScenarioReader.KEYS,
                of(
                        "description", TEXT,
                        "extends", TEXT,
                        "periods", COUNT,
                        "endogenous-from", DATE,
                        "parameters", parameters.difference(),
                        "events", list(event())));
    }

    private Map<String, Object> event() {
        List<Object> rules = new ArrayList<>();
        rules.add(of("if", instrument(Instrument.NOTE), "then", of("not", of("required", List.of("level")))));
        for (Instrument i : vocabulary.instruments()) {
            Map<String, Object> level = ParameterSchema.number(i.min(), i.max());
            level.put("description", i.about() + " [" + i.unit() + "]");
            rules.add(of(
                    "if", instrument(i.name()),
                    "then", of("required", List.of("level"), "properties", of("level", level))));
        }
        Stream<String> instruments =
                Stream.concat(vocabulary.instruments().stream().map(Instrument::name), Stream.of(Instrument.NOTE));
        Map<String, Object> event = object(
                EventReader.KEYS,
                of(
                        "date",
                        DATE,
                        "actor",
                        of("enum", List.copyOf(vocabulary.actors())),
                        "instrument",
                        of("enum", instruments.toList()),
                        "level",
                        Map.of(),
                        "label",
                        TEXT,
                        "source",
                        TEXT));
        event.put("allOf", rules);
        return event;
    }

    private static Map<String, Object> instrument(String name) {
        return of("properties", of("instrument", of("const", name)));
    }

    static Map<String, Object> words(Enum<?>[] constants) {
        return of("enum", Arrays.stream(constants).map(Words::ofConstant).toList());
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return of("type", "array", "items", items);
    }

    /** An object with exactly these keys. */
    static Map<String, Object> object(Section.Keys keys, Map<String, Object> properties) {
        return of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.copyOf(keys.required()),
                "properties",
                properties);
    }

    private static Map<String, Object> with(Map<String, Object> schema, String key, Collection<?> value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put(key, value);
        return more;
    }

    /** A map in the order in which it is written, which {@code Map.of} does not keep. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
