package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import detente.parameters.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author of a wrong table reads. */
class ArioTablesTest {
    private static final String DAMAGES = "industry,damage,occurrence,duration,recovery,shape,kind,event,factor\n";

    private FolderCopy folder;

    @TempDir
    Path place;

    @BeforeEach
    void copy() {
        folder = FolderCopy.of("ario", place);
    }

    @Test
    void wrong_labels_and_values_of_pairs_are_listed_with_the_nearest_name() {
        table("criticality", "x,CHN/vehicel,vehicle\nmagnte,1,1\nmagnet,2,1.5\nvehicle,,inf\nmagnet,1,1\n");
        assertThat(folder.problems()).isEqualTo("""
                        6 problems in ario/data/criticality.csv
                          line 1: unknown user of goods 'CHN/vehicel'.
                                  Maybe 'CHN/vehicle'?
                          line 2: unknown good 'magnte'.
                                  Maybe 'magnet'?
                          line 3: 'CHN/vehicel' must be a number in [0, 1], was '2'.
                          line 3: 'vehicle' must be a number in [0, 1], was '1.5'.
                          line 4: 'vehicle' must be a number in [0, 1], was 'inf'.
                          line 5: 'magnet' is there twice.""");
    }

    @Test
    void a_cover_may_be_without_end_but_not_short_of_what_production_needs() {
        table("cover", "x,vehicle,USA/vehicle\nmagnet,inf,1\n");
        assertThat(folder.problems()).isEqualTo("""
                        1 problem in ario/data/cover.csv
                          line 2: the cover of magnet for 'USA/vehicle' is 1: times 'ario.psi' of 0.8 it must reach 1.""");
        table("criticality", "x,USA/vehicle\nmagnet,0\n");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void a_sensitivity_of_0_asks_for_no_cover() {
        folder.set("ario.cover", "0.5").set("ario.psi", "0");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.trial().results().warnings()).isEmpty();
    }

    /** Value added of CHN/magnet is 160 − 20 = 140, its capital 560. */
    @Test
    void damage_above_capital_is_refused_with_both_figures() {
        folder.write("data/shocks.csv", DAMAGES + "CHN/magnet,600,2,5,10,linear,,,\n");
        assertThat(folder.problems()).isEqualTo("""
                        1 problem in ario/data/shocks.csv
                          line 2: the damage to 'CHN/magnet' is 600: its capital is 560.""");
        table("capital", "industry,capital\nCHN/magnet,600\n");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void a_kind_that_damage_cannot_have_and_two_forms_at_once_are_refused() {
        folder.write("data/shocks.csv", DAMAGES + "USA/magnet,-1,2,5,10,linear,arbitrary,,\n");
        assertThat(folder.problems()).isEqualTo("""
                        2 problems in ario/data/shocks.csv
                          line 2: kind must be capital or rebuild, was 'arbitrary'.
                          line 2: 'damage' must not be negative, was -1.""");
        folder.write("data/shocks.csv", "industry,loss,damage\nUSA/magnet,1,1\n");
        assertThat(folder.problems())
                .contains("line 2: 'loss' and 'damage' say the same in two ways: leave one column out.");
    }

    @Test
    void damages_that_add_up_to_more_than_capital_are_refused() {
        rebuilding("good,share\nvehicle,1\n");
        folder.write(
                "data/shocks.csv",
                DAMAGES + "CHN/magnet,300,2,5,10,,rebuild,,\nCHN/magnet,300,8,5,10,linear,capital,,\n");
        assertThat(folder.problems()).isEqualTo("""
                        1 problem in ario/data/shocks.csv
                          line 3: with this event 1.07142857143 of the capital of 'CHN/magnet' is destroyed in period 8: at most all of it (1) can be.""");
        folder.replace("data/shocks.csv", ",8,5,10,linear", ",30,5,10,linear");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void what_contradicts_rebuilding_is_listed() {
        folder.write("data/shocks.csv", DAMAGES + """
                CHN/magnet,10,2,5,0.5,linear,rebuild,,0
                CHN,10,2,5,10,linear,capital,,
                USA/magnet,10,2,5,10,linear,capital,,2
                """);
        assertThat(folder.problems()).isEqualTo("""
                        5 problems in ario/data/shocks.csv
                          line 2: rebuilding takes at least 1 period, was 0.5.
                          line 2: what is rebuilt has no shape, was 'linear': leave the cell empty.
                          line 2: 'factor' must be above 0, was 0.
                          line 3: 'CHN' is a region: damage to its households is in money and has kind rebuild.
                          line 4: 'factor' is for kind rebuild alone, was 2.""");
    }

    @Test
    void rebuilding_needs_shares_that_add_up_to_one() {
        folder.write("data/shocks.csv", DAMAGES + "CHN/magnet,10,2,5,10,,rebuild,fire,\n");
        assertThat(folder.problems())
                .contains("line 2: kind rebuild needs the table 'data.rebuilding': which goods rebuild.");
        rebuilding("event,good,share\nflood,vehicle,0.7\nflood,magent,0.2\n");
        assertThat(folder.problems()).isEqualTo("""
                        2 problems in ario/data/rebuilding.csv
                          line 2: the shares of event 'flood' add up to 0.7: they must add up to 1.
                          line 3: unknown good 'magent'.
                                  Maybe 'magnet'?""");
        rebuilding("event,good,share\nflood,vehicle,1\n");
        assertThat(folder.problems())
                .contains("line 2: unknown event 'fire' in ")
                .contains("known: flood");
    }

    /** Nobody in the USA buys vehicles of this table, and magnets only its vehicle makers. */
    @Test
    void goods_that_an_owner_does_not_buy_are_ordered_as_its_region_buys_them_or_refused() {
        folder.write("data/Z.csv", """
                x,CHN/magnet,CHN/vehicle,USA/magnet,USA/vehicle
                CHN/magnet,20,40,0,60
                CHN/vehicle,0,100,0,0
                USA/magnet,0,1,0,9
                USA/vehicle,0,10,0,0
                """);
        folder.write("data/shocks.csv", DAMAGES + "USA/magnet,10,2,0,10,,rebuild,,\n");
        rebuilding("good,share\nmagnet,1\n");
        assertThat(folder.problems()).isEmpty();
        rebuilding("good,share\nmagnet,0.5\nvehicle,0.5\n");
        assertThat(folder.problems())
                .contains("line 2: nobody in 'USA' buys 'vehicle', so that nobody rebuilds with it: leave it out");
    }

    @Test
    void an_industry_without_value_added_has_no_capital_unless_it_is_stated() {
        folder.write("data/Z.csv", "x,CHN/magnet,S/steel\nCHN/magnet,1,50\nS/steel,5,10\n")
                .write("data/Y.csv", "x,any\nCHN/magnet,30\nS/steel,45\n")
                .write("data/shocks.csv", DAMAGES + "S/steel,10,2,0,10,linear,capital,,\n");
        assertThat(folder.problems())
                .contains("line 2: 'S/steel' has no capital that could be destroyed: it has no value added."
                        + " State it in 'data.capital'.");
        table("capital", "industry,capital\nS/steel,20\nS/stele,20\nCHN/magnet,-1\nCHN/magnet,1\n");
        assertThat(folder.problems()).isEqualTo("""
                        3 problems in ario/data/capital.csv
                          line 3: unknown industry 'S/stele'.
                                  Maybe 'S/steel'?
                          line 4: 'capital' must not be negative, was -1.
                          line 5: 'CHN/magnet' is there twice.""");
        table("capital", "industry,capital\nS/steel,20\n");
        assertThat(folder.problems()).isEmpty();
    }

    /** As folders of version 0.1.0 are, and with a value for one good alone. */
    @Test
    void a_folder_without_the_new_parameters_has_their_usual_values() {
        double[] stated = folder.trial().results().series("loss.all").values();
        folder.change("model.yaml", text -> text.replaceAll("(?m)^  ario\\.(criticality|capital-ratio):.*\n", ""));
        assertThat(folder.trial().results().series("loss.all").values()).isEqualTo(stated);
        assertThat(folder.trial().inputs().settings())
                .filteredOn(s -> s.name().equals("ario.capital-ratio"))
                .singleElement()
                .returns("4", Setting::value)
                .returns("usual value of the model", Setting::source);
        folder.replace(
                "model.yaml",
                "  ario.alpha-base:",
                "  ario.criticality.magnet: {value: 0.5, unit: \"1\", source: a survey}\n  ario.alpha-base:");
        assertThat(folder.trial().inputs().settings())
                .filteredOn(s -> s.name().startsWith("ario.criticality"))
                .extracting(Setting::value)
                .containsExactly("1", "0.5");
    }

    @Test
    void a_region_called_all_is_not_taken_for_the_world_and_no_two_have_the_same_series() {
        folder.write("data/Z.csv", "x,ALL/magnet,all/steel\nALL/magnet,1,5\nall/steel,5,1\n")
                .write("data/Y.csv", "x,any\nALL/magnet,30\nall/steel,45\n")
                .write("data/shocks.csv", "industry,loss,first,last\nall/steel,0.5,2,3\n");
        assertThat(folder.problems()).contains("the series of region 'all' would have the name of 'ALL'.");
        folder.replace("data/Z.csv", "ALL", "B").replace("data/Y.csv", "ALL", "B");
        assertThat(folder.trial().results().series("loss.all_").value(2)).isPositive();
    }

    private void rebuilding(String text) {
        table("rebuilding", text);
    }

    private void table(String name, String text) {
        String path = "data/" + name + ".csv";
        folder.write(path, text);
        if (folder.lines("model.yaml").stream().noneMatch(line -> line.contains(path))) {
            folder.replace("model.yaml", "  shocks: ", "  " + name + ": " + path + "\n  shocks: ");
        }
    }
}
