package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenarioCommandTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void a_new_scenario_runs_at_once_as_the_one_that_it_comes_from() {
        assertThat(desk.types("scenario", "new", "my-frost", "--model", "cobweb", "--from", "frost")
                        .out())
                .contains("Edit it, then: ", "run cobweb --scenario my-frost");
        assertThat(series("my-frost")).isEqualTo(series("frost"));
    }

    private String series(String scenario) {
        desk.types("run", "cobweb", "--scenario", scenario, "--no-charts", "--replications", "1");
        return desk.read("results/cobweb/" + scenario + "/latest/series.csv");
    }

    @Test
    void what_its_remarks_offer_is_right_when_the_sign_is_taken_away() {
        desk.types("scenario", "new", "mine", "--from", "escalation");
        String text = desk.read("models/rare-earths/scenarios/mine.yaml");
        assertThat(text)
                .contains(
                        "#   licences.stringency: 1 #",
                        "instrument: ree-licence",
                        "#   tech-control*: [0, 1], US or both");
        List<String> remarks = text.lines()
                .map(l -> l.replaceFirst("^# (?=periods|endogenous|parameters:|events:|  )", ""))
                .filter(l -> !l.matches("  [a-z-]+\\*?: (\\[|no level).*"))
                .toList();
        desk.write("models/rare-earths/scenarios/mine.yaml", String.join("\n", remarks) + "\n");
        Desk.Answer answer =
                desk.types("run", "--scenario", "mine", "--periods", "20", "--no-charts", "--replications", "1");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @Test
    void a_name_that_is_there_or_wrong_is_refused_and_nothing_is_written() {
        assertThat(desk.types("scenario", "new", "frost", "--model", "cobweb").err())
                .contains("there is a scenario 'frost' already.");
        assertThat(desk.types("scenario", "new", "../frost", "--model", "cobweb")
                        .err())
                .contains("'../frost' must be lower-case letters, digits and hyphens");
        assertThat(desk.types("scenario", "new", "mine", "--model", "cobweb", "--from", "forst")
                        .err())
                .contains("unknown scenario 'forst'", "Maybe 'frost'?");
        assertThat(desk.types("scenario", "mine").err()).contains("what is wanted is 'scenario new NAME'");
        assertThat(home.resolve("models/cobweb/scenarios/mine.yaml")).doesNotExist();
    }

    @Test
    void the_calendar_lists_what_events_set_and_draws_it() {
        JsonNode events =
                desk.json("calendar", "--scenario", "history", "--json").path("calendar");
        assertThat(events.get(3).path("instrument").asString()).isEqualTo("ree-licence");
        assertThat(events.get(3).path("level").asDouble()).isEqualTo(0.9);
        assertThat(desk.types("calendar", "--scenario", "history").out()).contains("2025-04-04  CN");
        desk.types(
                "calendar",
                "--scenario",
                "history",
                "--out",
                home.resolve("out").toString());
        assertThat(desk.read("out/charts/calendar.csv")).contains("ree-licence", "2025-04-04");
        assertThat(home.resolve("out/charts/calendar.svg")).exists();
    }

    @Test
    void a_scenario_without_levels_has_a_calendar_without_picture() {
        assertThat(desk.types("calendar", "cobweb", "--out", home.resolve("out").toString())
                        .code())
                .isZero();
        assertThat(Files.exists(home.resolve("out/charts"))).isFalse();
    }

    @Test
    void instruments_that_a_folder_declares_are_listed_too() {
        Desk.copy(
                Path.of(System.getProperty("detente.home"), "models/gallium-germanium"),
                home.resolve("models/gallium-germanium"));
        String declared = desk.read("models/gallium-germanium/data/controls.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", 2)[0];
        assertThat(desk.types("describe", "gallium-germanium").out()).contains(declared);
        desk.types("scenario", "new", "mine", "--model", "gallium-germanium");
        assertThat(desk.read("models/gallium-germanium/scenarios/mine.yaml")).contains("#   " + declared);
    }

    @Test
    void a_description_lists_instruments_and_words_and_measures() {
        String text = desk.types("describe", "rare-earths").out();
        assertThat(text).contains("ree-licence", "[0, 1]", "strategies.chn", "tit-for-tat", "quantile(SERIES)");
    }
}
