package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.input.InvalidInput;
import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model folder as a user copies and changes it. */
class ArioModelTest {
    @TempDir
    Path place;

    @Test
    void the_folder_as_it_comes_gives_the_reference_paths() {
        Results results = Trial.of("ario").results();
        assertThat(results.series("output.magnet.chn").value(2)).isCloseTo(0.1, within(1e-15));
        assertThat(results.series("output.vehicle.usa").value(13)).isCloseTo(0.3586477202, within(1e-10));
        assertThat(results.series("loss.all").values())
                .satisfies(loss -> assertThat(Arrays.stream(loss).sum()).isCloseTo(191.3793651649021, within(1e-9)));
    }

    @Test
    void boarios_event_form_gives_the_same_run_as_the_periods_in_which_it_acts() {
        FolderCopy folder = FolderCopy.of("ario", place);
        folder.write("data/shocks.csv", """
                industry,loss,occurrence,duration,recovery,shape,kind
                CHN/magnet,0.9,1,10,1,linear,arbitrary
                """);
        assertThat(folder.trial().results().series("output.vehicle.usa").values())
                .isEqualTo(
                        Trial.of("ario").results().series("output.vehicle.usa").values());
    }

    @Test
    void other_tables_and_labels_need_nothing_but_the_files() {
        FolderCopy folder = FolderCopy.of("ario", place);
        folder.write("data/Z.csv", "x,North/Ore & Coal,South/Steel\nNorth/Ore & Coal,1,40\nSouth/Steel,5,10\n");
        folder.write("data/Y.csv", "x,any,column\nNorth/Ore & Coal,30,29\nSouth/Steel,50,35\n");
        folder.write("data/shocks.csv", "industry,loss,first,last\nNorth/Ore & Coal,0.5,3,8\n");
        Results results = folder.trial().results();
        assertThat(results.series("output.ore___coal.north").value(3)).isEqualTo(0.5);
        assertThat(results.series("output.steel.south").value(12)).isLessThan(1);
    }

    @Test
    void a_restoration_time_that_is_not_below_the_cover_is_warned_of() {
        assertThat(Trial.of("ario").results().warnings())
                .containsExactly(
                        "restoration time is not below cover, so that output may collapse by itself: magnet, vehicle");
        assertThat(Trial.of("ario").set("ario.restoration=7").results().warnings())
                .isEmpty();
    }

    @Test
    void a_warning_for_many_goods_is_one_warning() {
        FolderCopy folder = FolderCopy.of("ario", place);
        String labels = IntStream.rangeClosed(1, 260).mapToObj(i -> ",N/g" + i).collect(Collectors.joining());
        StringBuilder z = new StringBuilder("x").append(labels).append('\n');
        StringBuilder y = new StringBuilder("x,N\n");
        for (int i = 1; i <= 260; i++) {
            z.append("N/g").append(i).append(",0".repeat(260)).append('\n');
            y.append("N/g").append(i).append(",10\n");
        }
        folder.write("data/Z.csv", z.toString());
        folder.write("data/Y.csv", y.toString());
        folder.write("data/shocks.csv", "industry,loss,first,last\n");
        assertThat(folder.trial().results().warnings())
                .containsExactly("restoration time is not below cover, so that output may collapse by itself:"
                        + " g1, g2, g3, g4, g5 and 255 more");
    }

    @Test
    void an_input_with_infinite_cover_never_binds() {
        Results results = Trial.of("ario").set("ario.cover=inf").results();
        double least = Arrays.stream(results.series("output.vehicle.usa").values())
                .min()
                .orElseThrow();
        assertThat(least).isGreaterThan(0.999);
    }

    @Test
    void boarios_short_cuts_change_little() {
        double[] whole = Trial.of("ario")
                .scenario("aftermath")
                .results()
                .series("output.magnet.chn")
                .values();
        double[] cut = Trial.of("ario")
                .scenario("aftermath")
                .set("ario.boario-compatible=true")
                .results()
                .series("output.magnet.chn")
                .values();
        assertThat(cut).isNotEqualTo(whole);
        for (int t = 0; t < whole.length; t++) {
            assertThat(cut[t]).as("week %d", t).isCloseTo(whole[t], within(1e-3));
        }
    }

    @Test
    void wrong_tables_and_shocks_are_listed_all_at_once() {
        FolderCopy folder = FolderCopy.of("ario", place);
        folder.write("data/Z.csv", """
                x,CHN/magnet,CHN/vehicle,USA/magnet,USA/vehicle
                CHN/magnet,20,40,10,60
                CHN/vehicle,0,100,0,5
                USA/magnet,0,-1,2,9
                USA/vehicle,0,10,NaN,120
                """);
        folder.write("data/shocks.csv", """
                industry,loss,first,last
                CHN/magnt,0.9,2,13
                """);
        assertThatThrownBy(() -> folder.trial().set("ario.psi=0.1").results())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 4: the flow from 'USA/magnet' to 'CHN/vehicle' is negative: -1.")
                .hasMessageContaining("line 5: 'USA/magnet' must be a finite number, was 'NaN'.");
    }

    @Test
    void wrong_shocks_are_listed_all_at_once() {
        FolderCopy folder = FolderCopy.of("ario", place);
        folder.write("data/shocks.csv", """
                industry,loss,occurrence,duration,recovery,shape,kind
                CHN/magnt,0.9,1,10,1,linear,arbitrary
                CHN/magnet,1.9,1,10,1,linear,arbitrary
                CHN/magnet,0.9,-1,1.5,1,linear,arbitrary
                CHN/magnet,0.9,1,10,-1,bent,odd
                """);
        assertThatThrownBy(() -> folder.trial().results())
                .isInstanceOf(InvalidInput.class)
                .satisfies(e -> assertThat(
                                e.getMessage().lines().map(String::strip).skip(1))
                        .containsExactlyElementsOf(List.of(
                                "line 2: unknown industry 'CHN/magnt'.",
                                "Maybe 'CHN/magnet'?",
                                "line 3: 'loss' must be in [0, 1], was 1.9.",
                                "line 4: 'occurrence' must be a period (0, 1, 2, ...), was -1.",
                                "line 4: 'duration' must be a period (0, 1, 2, ...), was 1.5.",
                                "line 5: kind must be arbitrary, capital or rebuild, was 'odd'.",
                                "line 5: 'recovery' must not be negative, was -1.",
                                "line 5: shape must be linear, convexe or concave, was 'bent'.")));
    }

    @Test
    void a_stock_that_production_misses_while_it_lasts_is_refused() {
        assertThatThrownBy(() -> Trial.of("ario").set("ario.psi=0.1").results())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'ario.cover' of magnet is 8: times 'ario.psi' of 0.1 it must reach 1.");
    }
}
