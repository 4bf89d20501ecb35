package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.ParameterSchema;
import detente.grammar.Schema;
import detente.input.Placed;
import detente.input.Position;
import detente.parameters.Instrument;
import detente.parameters.Vocabulary;
import detente.results.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What one file of a scenario says.
 *
 * @param parameters those that differ, as written
 * @param events as written; the model says which actors and instruments there are
 */
record ScenarioFile(
        String description,
        @Key(name = "extends") Optional<Placed> base,
        @Key(min = 1, max = ModelFile.MOST_PERIODS) OptionalInt periods,
        @Key(says = "'endogenous-from'") Optional<LocalDate> endogenousFrom,
        @Key(each = Key.Each.DIFFERENCE) Map<String, Node> parameters,
        List<Happening> events,
        @Key.At("endogenous-from") Position endogenousAt)
        implements Keys.Checked {

    @Override
    public void check(Node file) {
        if (description.contains("\n")) {
            file.refuse("description", "'description' must be one line.");
        }
    }

    /**
     * An event as written.
     *
     * @param level read when it is known what the instrument's levels are
     * @param imposed whether it holds although the states decide by then: from its date on its actor no longer does
     * @param headline whether charts label it in words
     */
    @Keys(called = "the event", schema = Happening.OfModel.class)
    record Happening(
            @Key(required = true, says = "event date") Optional<LocalDate> date,
            @Key(required = true) Optional<Placed> actor,
            @Key(required = true) Optional<Placed> instrument,
            Optional<Node> level,
            String label,
            Optional<String> source,
            @Key(otherwise = "false") boolean imposed,
            @Key(otherwise = "false") boolean headline,
            @Key.At("date") Position dateAt) {

        /** The actors and instruments of a model, and the bounds of their levels. */
        static final class OfModel extends Keys.Schema {
            @Override
            public Map<String, Object> of(Map<String, Object> keys, Vocabulary<?> vocabulary) {
                Map<String, Object> properties = Schema.inside(keys, "properties");
                Stream<String> names = vocabulary.instruments().stream().map(Instrument::name);
                properties.put("actor", Schema.of("enum", List.copyOf(vocabulary.actors())));
                properties.put(
                        "instrument",
                        Schema.of(
                                "enum",
                                Stream.concat(names, Stream.of(Instrument.NOTE)).toList()));
                Stream<Map<String, Object>> levels =
                        vocabulary.instruments().stream().map(OfModel::level);
                Map<String, Object> none = Schema.of("not", Schema.of("required", List.of("level")));
                keys.put(
                        "allOf",
                        Stream.concat(Stream.of(rule(Instrument.NOTE, none)), levels)
                                .toList());
                return keys;
            }

            private static Map<String, Object> level(Instrument i) {
                Map<String, Object> level = ParameterSchema.number(i.min(), i.max());
                level.put("description", Quantity.named(i.about(), i.unit()));
                return rule(i.name(), Schema.of("required", List.of("level"), "properties", Schema.of("level", level)));
            }

            private static Map<String, Object> rule(String instrument, Map<String, Object> then) {
                return Schema.of(
                        "if",
                        Schema.of("properties", Schema.of("instrument", Schema.of("const", instrument))),
                        "then",
                        then);
            }
        }
    }
}
