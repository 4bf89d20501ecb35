package detente.study.describe;

import detente.engine.MeasureForm;
import detente.engine.Run;
import detente.parameters.Instrument;
import detente.table.Columns;
import detente.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What words the files and options of a model may use besides its parameters, series and scenarios.
 *
 * @param instruments what events can set
 * @param choices words that a parameter can be, such as strategies, by its name
 */
public record Allowed(List<Instrument> instruments, Map<String, List<String>> choices) {
    private static final Columns<Instrument> INSTRUMENTS = new Columns<Instrument>()
            .code("name", "Instrument", "name of the instrument", Instrument::name)
            .said("Level", i -> i.levels().bounds())
            .text("actors", "Who sets it", "actors that can; all if empty", i -> String.join(", ", i.actors()))
            .said("States decide it", i -> i.decided() ? "yes" : "")
            .text("about", "Meaning", "what it is", Instrument::about);

    private static final Columns<Map.Entry<String, List<String>>> CHOICES = new Columns<
                    Map.Entry<String, List<String>>>()
            .code("name", "Parameter", "name of the parameter", Map.Entry::getKey)
            .text("words", "Words", "what it can be", e -> String.join(", ", e.getValue()));

    private static final Columns<MeasureForm> MEASURES = new Columns<MeasureForm>()
            .code("measure", "Measure", "how it is written", MeasureForm::written)
            .text("options", "Options", "what may follow as option=...", f -> String.join(", ", f.options()))
            .text("about", "What it is", "what it is", MeasureForm::about)
            .code("example", "Example", "of a series exports", MeasureForm::example);

    /** Of the model of a run. */
    static Allowed of(Run<?> run) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        run.inputs().settings().stream()
                .filter(s -> !s.definition().choices().isEmpty())
                .forEach(s -> choices.put(s.name(), s.definition().choices()));
        return new Allowed(run.vocabulary().instruments(), choices);
    }

    Table<?> instrumentTable() {
        return Table.of("instruments", "", INSTRUMENTS, instruments);
    }

    Table<?> choiceTable() {
        return Table.of("choices", "", CHOICES, choices.entrySet());
    }

    /** Functions of series that facts, outcomes, experiments and calibrations use; the same in every model. */
    static Table<?> measures() {
        return Table.of("measures", "", MEASURES, MeasureForm.ALL);
    }
}
