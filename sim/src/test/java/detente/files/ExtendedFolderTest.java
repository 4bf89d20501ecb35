package detente.files;

import static org.assertj.core.api.Assertions.assertThat;

import detente.parameters.Setting;
import detente.parameters.Trade;
import detente.results.InputFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model folder that states only what differs from the one beside it. */
class ExtendedFolderTest {
    private static final String OWN = """
            model: trade
            extends: base
            title: Another trade model
            period: week
            start: 2025-01-06
            periods: 52
            scenario: baseline
            parameters:
              firms.count: {value: 20, unit: 1, source: own}
            """;

    @TempDir
    private Path models;

    private Sample base;
    private Sample own;

    @BeforeEach
    void write_two_folders() {
        base = Sample.in(models.resolve("base"));
        own = Sample.in(models.resolve("own")).write("model.yaml", OWN);
    }

    private String problems() {
        return own.problems().replace(models.toString().replace('\\', '/'), "models");
    }

    @Test
    void parameters_and_data_are_the_others_but_for_its_own() {
        Inputs<Trade.Parameters> inputs = own.load();
        assertThat(inputs.parameters().firms()).isEqualTo(new Trade.Firms(4, 8, 20));
        assertThat(inputs.settings()).extracting(Setting::source).contains("survey", "own");
        assertThat(inputs.model().title()).isEqualTo("Another trade model");
        assertThat(inputs.periods()).isEqualTo(52);
        assertThat(inputs.tables().table("goods").rowCount()).isEqualTo(2);
        assertThat(inputs.files())
                .extracting(InputFile::path)
                .containsExactly(
                        "../base/data/goods.csv", "../base/model.yaml", "model.yaml", "scenarios/baseline.yaml");
    }

    @Test
    void its_own_table_stands_for_the_others() {
        own.write("model.yaml", OWN + "data:\n  goods: data/own.csv\n").write("data/own.csv", "good\nmagnet\n");
        assertThat(own.load().tables().table("goods").rowCount()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_in_the_other_is_told_there() {
        base.model("value: 12, unit: 1", "value: 12, unit: kg");
        assertThat(problems()).isEmpty();
        base.model("value: 0.45,", "value: 45,");
        assertThat(problems()).isEqualTo("""
                        1 problem in models/base/model.yaml
                          line 8: 'licences.approval-rate-open' must be in [0, 1] 1/week, was 45.""");
    }

    @Test
    void a_folder_that_is_not_there() {
        own.write("model.yaml", OWN.replace("extends: base", "extends: bse"));
        assertThat(problems()).isEqualTo("""
                        1 problem in trade/model.yaml
                          line 2: unknown model folder 'bse'.
                                  Maybe 'base'?""");
    }

    @Test
    void a_folder_of_another_model_or_that_extends_one_itself() {
        base.write("model.yaml", OWN.replace("model: trade", "model: other").replace("base", "own"));
        assertThat(problems()).isEqualTo("""
                        2 problems in trade/model.yaml
                          line 2: 'base' extends a folder itself, so it cannot be extended.
                          line 2: 'base' is of model 'other', this folder of 'trade'.""");
    }

    @Test
    void a_data_file_elsewhere_is_refused() {
        Sample.in(models.resolve("third"));
        own.write("model.yaml", OWN + "data:\n  goods: ../third/data/goods.csv\n");
        assertThat(problems()).isEqualTo("""
                        1 problem in trade/model.yaml
                          line 11: data file '../third/data/goods.csv' must lie in the model's folder.""");
    }
}
