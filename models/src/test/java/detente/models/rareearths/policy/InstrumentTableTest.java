package detente.models.rareearths.policy;

import detente.models.ReadmeTable;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.MarkdownWriter;
import detente.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows the rows of the code. */
class InstrumentTableTest {
    private static final Columns<PolicyInstrument> COLUMNS = new Columns<PolicyInstrument>()
            .code("instrument", "Instrument", "", row -> row.key)
            .said("Actors", InstrumentTableTest::actors)
            .said("Level", InstrumentTableTest::level)
            .shown("Until set", InstrumentTableTest::neutral)
            .said("Hostile", row -> row.stance.hostile().words)
            .said("Positions", row -> row.stance.decided() ? range(row.low, row.high) : "")
            .shown("Weight", row -> parameter(row.weight.words))
            .said("An agreement", row -> row.clause.words)
            .said("Acts on", row -> row.mechanism.words)
            .said("Meaning", row -> row.about);

    @Test
    void the_table_of_instruments_in_the_readme_is_the_generated_one() throws IOException {
        Path readme = Path.of(System.getProperty("detente.home")).resolve("models/rare-earths/README.md");
        ReadmeTable.check(
                readme,
                "instruments",
                new MarkdownWriter().text(Table.of("instruments", "", COLUMNS, PolicyInstrument.OF_ALL_FOLDERS)));
    }

    private static String actors(PolicyInstrument row) {
        return row.holders.stream().map(actor -> actor.code).collect(Collectors.joining(", "));
    }

    private static String level(PolicyInstrument row) {
        String unit = row.scale.unit().equals("1") ? "" : " " + row.scale.unit();
        return range(row.scale.min(), row.scale.max()) + unit;
    }

    private static Cell neutral(PolicyInstrument row) {
        return row.scale.neutral().isPresent() ? Cell.number(row.scale.neutral()) : Cell.code("tariffs.base-rate");
    }

    private static Cell parameter(String words) {
        return words.startsWith("conduct.") ? Cell.code(words) : Cell.text(words);
    }

    private static String range(double low, double high) {
        return Cell.number(low).brief() + " to " + Cell.number(high).brief();
    }
}
