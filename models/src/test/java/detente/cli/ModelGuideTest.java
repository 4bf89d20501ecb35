package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The examples in {@code sim/docs/models.md}, typed into the cobweb. */
class ModelGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static List<String> examples() throws IOException {
        Path guide = Path.of(System.getProperty("detente.home")).resolve("sim/docs/models.md");
        return EXAMPLE.matcher(Files.readString(guide))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    @Test
    void its_facts_are_found(@TempDir Path home) throws IOException {
        Desk desk = new Desk(home);
        desk.write("models/cobweb/facts.yaml", examples().get(0));
        JsonNode facts =
                desk.json("facts", "cobweb", "--replications", "5", "--json").path("facts");
        assertThat(facts)
                .hasSize(2)
                .allSatisfy(fact -> assertThat(fact.path("verdict").asString()).isEqualTo("in band"));
    }

    @Test
    void its_assumptions_have_a_range(@TempDir Path home) throws IOException {
        Desk desk = new Desk(home);
        desk.write("models/cobweb/facts.yaml", examples().get(0));
        JsonNode told = desk.json("facts", "cobweb", "--ranges", "--replications", "5", "--json");
        assertThat(told.path("ranges")).hasSize(2);
    }

    @Test
    void its_season_is_in_monthly_figures(@TempDir Path home) throws IOException {
        Desk desk = new Desk(home);
        desk.write("models/cobweb/data/observed.csv", """
                months,series,value,unit,source
                2006-06,price_dollar_t,80,dollar/t,made up
                """);
        String model = desk.read("models/cobweb/model.yaml");
        String observed = "data: {observed: data/observed.csv}\nobserved: {price: price_dollar_t}\n";
        String facts = """
                facts:
                  - {id: june, title: June, unit: "1", measure: "month(price, 2006-06) / month(price, 2006-05)", band: [0.899, 0.901], source: guide}
                """;
        desk.write(
                "models/cobweb/model.yaml",
                model.replace("parameters:\n", observed + examples().get(2) + "parameters:\n"));
        desk.write("models/cobweb/facts.yaml", facts);
        JsonNode told = desk.json("facts", "cobweb", "--replications", "2", "--no-discrepancy", "--json");
        assertThat(told.path("facts").get(0).path("verdict").asString()).isEqualTo("in band");
    }

    @Test
    void its_charts_are_drawn_and_its_outcomes_compared(@TempDir Path home) throws IOException {
        Desk desk = new Desk(home);
        String model = desk.read("models/cobweb/model.yaml");
        desk.write(
                "models/cobweb/model.yaml",
                model.substring(0, model.indexOf("charts:\n")) + examples().get(1));
        Path run = desk.folder("run", "cobweb", "--json");
        assertThat(run.resolve("charts/price.txt")).content().contains("Harvest");
        JsonNode compared = desk.json(
                "compare",
                "cobweb",
                "--scenario",
                "frost",
                "--against",
                "baseline",
                "--replications",
                "2",
                "--no-charts",
                "--json");
        assertThat(compared.path("outcomes")).hasSize(3);
    }
}
