package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.Schema;
import detente.input.Placed;
import detente.input.Position;
import detente.parameters.Vocabulary;
import detente.results.Calendar;
import detente.results.KebabCase;
import detente.uncertainty.Discrepancy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code model.yaml} says. Its parameters are as written: they are read together with those of scenarios.
 *
 * @param code id of the Java model ({@code model:})
 * @param base the folder beside it whose parameters and data it has, but for those that it states itself
 * @param money unit of money in the data files, where a model takes any
 * @param start first day of period 0
 * @param periods length of a run unless the scenario or the user says otherwise
 * @param scenario name of the scenario that runs unless the user says otherwise
 * @param data name to path of a CSV file, relative to the folder
 * @param observed the model's series to the observed series that it is compared with
 * @param discrepancy what the model cannot know of the observed series
 * @param season what the calendar does to the published figures and the model leaves out
 * @param scored days over which the fit is measured
 * @param contest how two players are set against each other, in models that have them
 * @param outcomes numbers of a run that matter most, the most important first
 * @param limits what the model cannot tell, a sentence each
 * @param places where top-level keys that are right and entries such as {@code observed.NAME} and {@code data.NAME} stand
 */
@Keys(schema = ModelFile.OfModel.class)
public record ModelFile(
        @Key(name = "model", likeNumber = true) String code,
        @Key(name = "extends") Optional<Placed> base,
        @Key(likeNumber = true) String title,
        Calendar.Step period,
        LocalDate start,
        @Key(min = 1, max = ModelFile.MOST_PERIODS) int periods,
        @Key(likeNumber = true) String scenario,
        @Key(likeNumber = true) Optional<String> about,
        @Key(likeNumber = true) Optional<String> money,
        @Key(each = Key.Each.COMPLETE) Map<String, Node> parameters,
        @Key(says = "a name") Map<String, String> data,
        @Key(says = "a name") Map<String, String> observed,
        List<Discrepancy> discrepancy,
        List<SeasonSpec> season,
        Optional<Scored> scored,
        List<ChartSpec> charts,
        Optional<ContestSpec> contest,
        List<OutcomeSpec> outcomes,
        @Key(says = "a list of sentences") List<String> limits,
        @Key(likeNumber = true) Optional<String> citation,
        @Key.At Map<String, Position> places) {
    static final int MOST_PERIODS = 1_000_000;

    /**
     * With the parameters and data of another folder, but for those that this file states itself.
     *
     * @param folder the path to the other folder
     */
    ModelFile on(ModelFile other, String folder) {
        Map<String, Node> allParameters = new LinkedHashMap<>(other.parameters);
        allParameters.putAll(parameters);
        Map<String, String> allData = new LinkedHashMap<>();
        other.data.forEach((name, path) -> allData.put(name, folder + "/" + path));
        allData.putAll(data);
        Map<String, Position> allPlaces = new LinkedHashMap<>();
        other.data.keySet().forEach(name -> allPlaces.put("data." + name, other.places.get("data." + name)));
        allPlaces.putAll(places);
        return new ModelFile(
                code,
                base,
                title,
                period,
                start,
                periods,
                scenario,
                about,
                money,
                allParameters,
                allData,
                observed,
                discrepancy,
                season,
                scored,
                charts,
                contest,
                outcomes,
                limits,
                citation,
                allPlaces);
    }

    /** The tables that a model needs, and the lengths that a period can have in it. */
    static final class OfModel extends Keys.Schema {
        @Override
        public Map<String, Object> of(Map<String, Object> keys, Vocabulary<?> vocabulary) {
            Map<String, Object> parameters = Schema.inside(keys, "properties", "parameters");
            Object all = parameters.remove("required");
            keys.put("if", Schema.of("not", Schema.of("required", List.of("extends"))));
            keys.put(
                    "then",
                    Schema.of(
                            "properties",
                            Schema.of(
                                    "data", Schema.of("required", List.copyOf(vocabulary.tables())),
                                    "parameters", Schema.of("required", all))));
            List<String> periods =
                    vocabulary.periods().stream().map(KebabCase::ofConstant).toList();
            Schema.inside(keys, "properties", "period").put("enum", periods);
            return keys;
        }
    }

    /**
     * Where runs are held against published figures.
     *
     * @param from first day
     * @param to last day
     * @param scenarios that say what happened; all of them if none is named. The others ask what if: no fit is told of them
     */
    public record Scored(
            @Key(says = "scored from") LocalDate from,
            @Key(says = "scored to") LocalDate to,
            @Key(says = "a list of scenarios") List<Placed> scenarios)
            implements Keys.Checked {
        /** Whether a scenario says what happened. */
        public boolean isOf(String scenario) {
            return scenarios.isEmpty()
                    || scenarios.stream().anyMatch(s -> s.text().equals(scenario));
        }

        @Override
        public void check(Node node) {
            if (to.isBefore(from)) {
                node.refuse("to", "'" + node.name() + "' ends before it begins.");
            }
        }
    }
}
