package detente.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.parameters.Definitions;
import detente.parameters.Keyed;
import detente.parameters.Setting;
import detente.parameters.Trade;
import detente.results.Event;
import detente.results.InputFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    private Path folder;

    private Sample sample;

    @BeforeEach
    void write_the_sample() {
        sample = Sample.in(folder);
    }

    @Test
    void a_right_folder_becomes_a_record() {
        Inputs<Trade.Parameters> inputs = sample.load();
        Trade.Parameters p = inputs.parameters();
        assertThat(p.licences()).isEqualTo(new Trade.Licences(0.45, Trade.Authority.CENTRAL, true));
        assertThat(p.firms()).isEqualTo(new Trade.Firms(4, 8, 12));
        assertThat(p.production().cover().of("magnet")).isEqualTo(8.1);
        assertThat(p.production().cover().of("oxide")).isEqualTo(12.9);
        assertThat(inputs.periods()).isEqualTo(104);
        assertThat(inputs.model().start()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(inputs.scenario().description()).isEqualTo("Nothing happens");
        assertThat(inputs.tables().names()).containsExactly("goods");
    }

    @Test
    void settings_come_in_order_of_declaration_with_text_and_source() {
        assertThat(sample.load("firms.count=13").settings())
                .extracting(s -> s.name() + " = " + s.value() + " (" + s.source() + ")")
                .containsExactly(
                        "licences.approval-rate-open = 0.45 (ministry, 2024)",
                        "licences.authority = central (law)",
                        "licences.published = true (law)",
                        "firms.magnet-cover = 4 (survey)",
                        "firms.crisis-cover = 8 (survey)",
                        "firms.count = 13 (command line)",
                        "production.cover = 12.9 (accounts)",
                        "production.cover.magnet = 8.1 (accounts)");
    }

    @Test
    void every_file_that_was_read_is_listed_with_its_hash() {
        assertThat(sample.load().files())
                .extracting(InputFile::path)
                .containsExactly("data/goods.csv", "model.yaml", "scenarios/baseline.yaml");
        assertThat(sample.load().files().get(2).sha256())
                .isEqualTo("e71aa98acd79221ce6e28b9c5a61f353389ed3d8b76c81bcaf2b776e93174dc6");
    }

    @Test
    void a_scenario_changes_only_what_it_says_and_extends_others() {
        sample.write("scenarios/crisis.yaml", """
                        description: Licences stop
                        extends: baseline
                        periods: 60
                        parameters:
                          licences.approval-rate-open: 0.1
                          production.cover: {magnet: 2}
                        events:
                          - {date: 2025-04-04, actor: CN, instrument: ree-licence, level: 0.9, label: Licences, source: x}
                          - {date: 2025-05-14, actor: both, instrument: note, label: Truce}
                        """).write("scenarios/deep-crisis.yaml", """
                        description: Licences stop earlier
                        extends: crisis
                        parameters:
                          firms.crisis-cover: {value: inf, source: assumption}
                          production.cover.oxide: 3
                        events:
                          - {date: 2025-04-04, actor: US, instrument: tariff, level: 145, label: Answer}
                          - {date: 2025-01-01, actor: CN, instrument: ree-licence, level: 0.5, label: First}
                        """);
        Inputs<Trade.Parameters> inputs = sample.scenario("deep-crisis");
        assertThat(inputs.scenario().chain()).containsExactly("baseline", "crisis", "deep-crisis");
        assertThat(inputs.periods()).isEqualTo(60);
        assertThat(inputs.parameters().licences().approvalRateOpen()).isEqualTo(0.1);
        assertThat(inputs.parameters().firms().crisisCover()).isInfinite();
        assertThat(inputs.parameters().production().cover())
                .isEqualTo(new Keyed(12.9, Map.of("magnet", 2., "oxide", 3.)));
        assertThat(inputs.scenario().events())
                .extracting(Event::label)
                .containsExactly("First", "Licences", "Answer", "Truce");
        assertThat(inputs.scenario().events().get(1))
                .isEqualTo(new Event(
                        LocalDate.of(2025, 4, 4), "CN", "ree-licence", OptionalDouble.of(0.9), "Licences", "x", false));
        assertThat(inputs.settings())
                .extracting(Setting::source)
                .contains("scenario 'crisis'", "assumption", "scenario 'deep-crisis'");
    }

    @Test
    void from_a_date_on_states_decide_and_what_was_scripted_for_later_is_left_out() {
        sample.write("scenarios/script.yaml", """
                        description: Everything scripted
                        events:
                          - {date: 2025-04-04, actor: US, instrument: tariff, level: 54, label: Before}
                          - {date: 2025-06-27, actor: US, instrument: tariff, level: 30, label: On the day}
                          - {date: 2025-08-01, actor: US, instrument: tariff, level: 80, label: Later}
                          - {date: 2025-08-01, actor: CN, instrument: ree-licence, level: 0.5, label: No state decides it}
                          - {date: 2025-08-02, actor: CN, instrument: note, label: What then did not happen}
                        """)
                .write("scenarios/free.yaml", """
                        description: States decide
                        extends: script
                        endogenous-from: 2025-06-27
                        events:
                          - {date: 2025-08-03, actor: CN, instrument: note, label: Own note}
                          - {date: 2025-08-04, actor: US, instrument: tariff, level: 90, imposed: true, label: Imposed}
                        """)
                .write("scenarios/freer.yaml", """
                        description: An imposed event is inherited
                        extends: free
                        """);
        assertThat(sample.scenario("script").scenario().endogenousFrom()).isEmpty();
        Scenario free = sample.scenario("free").scenario();
        assertThat(free.endogenousFrom()).hasValue(LocalDate.of(2025, 6, 27));
        assertThat(free.events())
                .extracting(Event::label)
                .containsExactly("Before", "On the day", "No state decides it", "Own note", "Imposed");
        assertThat(sample.scenario("freer").scenario().events())
                .extracting(Event::label)
                .containsExactly("Before", "On the day", "No state decides it", "Imposed");
    }

    @Test
    void a_value_says_where_it_was_written() {
        sample.write("scenarios/a.yaml", "description: A\nparameters:\n  firms.count: 3\n");
        Inputs<Trade.Parameters> inputs = sample.scenario("a", "firms.crisis-cover=9");
        String path = folder.toString().replace('\\', '/');
        assertThat(inputs.at("firms.count")).isEqualTo(new Position(path + "/scenarios/a.yaml", 3));
        assertThat(inputs.at("firms.magnet-cover")).isEqualTo(new Position(path + "/model.yaml", 11));
        assertThat(inputs.at("firms.crisis-cover")).isEqualTo(Position.COMMAND_LINE);
        assertThat(inputs.at("production.cover.oxide")).isEqualTo(inputs.at("production.cover"));
        assertThatThrownBy(() -> inputs.at("firms.size")).hasMessage("there is no parameter 'firms.size'");
    }

    @Test
    void a_keyed_parameter_is_set_for_all_keys_or_for_one() {
        assertThat(sample.load("production.cover=6").parameters().production().cover())
                .isEqualTo(Keyed.of(6));
        assertThat(sample.load("production.cover.oxide=7", "production.cover=6")
                        .parameters()
                        .production()
                        .cover())
                .isEqualTo(new Keyed(6, Map.of("oxide", 7.)));
        assertThat(sample.load("production.cover.default=6")
                        .parameters()
                        .production()
                        .cover())
                .isEqualTo(new Keyed(6, Map.of("magnet", 8.1)));
        assertThat(sample.load("production.cover.oxide=7.00", "firms.crisis-cover=inf")
                        .overrides())
                .isEqualTo(Map.of("production.cover.oxide", "7", "firms.crisis-cover", "inf"));
    }

    @Test
    void the_asked_length_beats_the_files() {
        Inputs<Trade.Parameters> inputs = ModelFolder.open(folder)
                .load(new Request(Optional.empty(), List.of(), OptionalInt.of(5)), Trade.VOCABULARY);
        assertThat(inputs.periods()).isEqualTo(5);
    }

    @Test
    void a_folder_tells_what_it_holds() {
        ModelFolder open = ModelFolder.open(folder);
        assertThat(open.id()).isEqualTo(folder.getFileName().toString());
        assertThat(open.code()).isEqualTo("trade");
        assertThat(open.scenarios()).containsExactly("baseline");
        assertThat(open.descriptions()).containsExactly(Map.entry("baseline", "Nothing happens"));
        assertThat(open.file().title()).isEqualTo("A small trade model");
    }

    @Test
    void a_folder_without_model_file_says_what_is_expected() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ModelFolder.open(folder.resolve("scenarios")))
                .satisfies(e -> assertThat(sample.shorten(e.getMessage())).isEqualTo("""
                        1 problem in trade/scenarios
                          the folder has no model.yaml; a model folder holds model.yaml, scenarios/ and data/."""));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ModelFolder.open(folder.resolve("nowhere")))
                .withMessageContaining("nowhere\n  the folder does not exist;");
    }

    @Test
    void an_open_folder_does_not_change_under_a_batch() {
        ModelFolder open = ModelFolder.open(folder);
        open.load(Request.plain(), Trade.VOCABULARY);
        sample.model("value: 12,", "value: 99,").write("data/goods.csv", "");
        assertThat(open.load(Request.plain(), Trade.VOCABULARY)
                        .parameters()
                        .firms()
                        .count())
                .isEqualTo(12);
    }

    @Test
    void the_default_locale_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(sample.load("licences.approval-rate-open=0.5").settings())
                    .isNotEmpty();
            assertThat(Definitions.of(Trade.Parameters.class).list().get(1).choices())
                    .contains("by-province");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void text_beyond_ascii_and_a_byte_order_mark_are_fine() {
        sample.write("model.yaml", "\uFEFF" + Sample.MODEL.replace("A small trade model", "Détente 稀土"));
        assertThat(sample.load().model().title()).isEqualTo("Détente 稀土");
    }
}
