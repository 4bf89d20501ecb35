package detente.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.imports.layout.TableRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same table in every layout. */
class LayoutTest {
    @TempDir
    Path folder;

    record Written(String name, Function<Published, Path> how) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Written> layouts() {
        return List.of(
                new Written("pymrio with units", Published::withUnits),
                new Written("ICIO", Published::icio),
                new Written("FIGARO", Published::figaro),
                new Written("WIOD", Published::wiod),
                new Written("WIOD of R", Published::wiodOfR),
                new Written("Eora", Published::eora),
                new Written("square", Published::square),
                new Written("two labels", Published::twoLabels),
                new Written("two headers", Published::twoHeaders));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_layout_gives_the_same_tables(Written layout) {
        Published published = new Published(folder);
        Map<String, String> saved = Trial.files(published.pymrio());
        Map<String, String> other = Trial.files(layout.how().apply(published));
        assertThat(other.get("data/Z.csv")).isEqualTo(saved.get("data/Z.csv"));
        assertThat(other.get("data/Y.csv")).isEqualTo(saved.get("data/Y.csv"));
    }

    @Test
    void flows_and_final_demand_stand_as_published() {
        Map<String, String> files = Trial.files(new Published(folder).pymrio());
        assertThat(files.get("data/Z.csv")).startsWith("""
                        supplier,AUS/01T03,AUS/10_12,AUS/20,CHN/01T03,CHN/10_12,CHN/20,USA/01T03,USA/10_12,USA/20
                        AUS/01T03,0,4,7,10,2,0,8,11,3
                        """);
        assertThat(files.get("data/Y.csv"))
                .startsWith("supplier,AUS/HFCE,AUS/INVNT,CHN/HFCE,CHN/INVNT,USA/HFCE,USA/INVNT\nAUS/01T03,20.5,23.5,");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coefficients_become_flows_with_the_output_or_what_final_demand_makes_of_it(boolean output) {
        Published published = new Published(folder);
        Map<String, Double> found =
                Trial.sums(Trial.files(published.coefficients(output)).get("data/Z.csv"));
        Map<String, Double> flows = Trial.sums(Trial.files(published.pymrio()).get("data/Z.csv"));
        flows.forEach((label, sum) -> assertThat(found.get(label)).isCloseTo(sum, within(1e-9)));
    }

    @Test
    void unit_and_year_are_those_of_the_files() {
        Published published = new Published(folder);
        assertThat(model(published.wiod())).contains("money: \"M$\"\nstart: 2018-01-01");
        assertThat(model(published.eora())).contains("money: \"k$\"\nstart: 2018-01-01");
        assertThat(model(published.figaro())).contains("money: \"M€\"\nstart: 2018-01-01");
        TableRequest told = new TableRequest(
                List.of(published.pymrio()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2015),
                Optional.empty(),
                Optional.empty());
        assertThat(Trial.files(told, Trial.REFUSING).get("model.yaml")).contains("money: \"M€\"\nstart: 2015-01-01");
    }

    private static String model(Path table) {
        TableRequest untold = new TableRequest(
                List.of(table),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Trial.files(untold, Trial.REFUSING).get("model.yaml");
    }

    @Test
    void a_table_that_says_neither_unit_nor_year_is_refused_with_both() {
        Path square = new Published(folder).write("own.csv", "x,A/b,A/c,A/d\nA/b,1,2,9\nA/c,0,1,8\n");
        TableRequest untold = new TableRequest(
                List.of(square),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Trial.refused(untold, Trial.REFUSING)).contains("--unit M€").contains("--year 2018");
    }

    @Test
    void split_countries_are_joined_to_their_parent() {
        Path icio = new Published(folder).write("ICIO2021_2018.csv", """
                ,CHN_1,CN1_1,CN2_1,USA_1,CHN_HFCE,USA_HFCE,TOTAL
                CHN_1,0,0,0,0,0,0,0
                CN1_1,1,2,0,3,4,5,15
                CN2_1,6,0,7,8,9,10,40
                USA_1,1,1,1,1,1,30,35
                CHN_TAXSUB,1,1,1,0,0,0,0
                VALU,1,10,30,20,0,0,0
                OUTPUT,0,15,40,35,0,0,0
                """);
        assertThat(Trial.files(icio).get("data/Z.csv")).isEqualTo("supplier,CHN/1,USA/1\nCHN/1,16,11\nUSA/1,3,1\n");
        assertThat(Trial.files(icio).get("import-report.md")).contains("CN1, CN2, ... are joined to CHN");
    }

    @Test
    void a_stated_sum_that_differs_is_reported_and_never_used() {
        Path table = new Published(folder)
                .write("own.csv", "x,A/b,A/c,A/d,TOTAL\nA/b,1,2,9,99\nA/c,0,1,8,9\nOUTPUT,12,9,0,0\n");
        Map<String, String> files = Trial.files(table);
        assertThat(files.get("import-checks.csv")).isEqualTo("sum,industry,stated,cells\noutput (column),A/b,99,12\n");
        assertThat(files.get("data/Y.csv")).isEqualTo("supplier,A/d\nA/b,9\nA/c,8\n");
    }

    @Test
    void demand_of_one_name_is_kept_in_columns_of_its_own() {
        Published published = new Published(folder);
        published.write("twice/Z.txt", "region\t\tA\tA\nsector\t\tb\tc\nregion\tsector\t\t\nA\tb\t1\t2\nA\tc\t0\t1\n");
        Path y = published.write(
                "twice/Y.txt", "region\t\tA\tA\ncategory\t\tfd\tfd\nregion\tsector\t\t\nA\tb\t5\t6\nA\tc\t7\t8\n");
        assertThat(Trial.files(y.getParent()).get("data/Y.csv")).isEqualTo("supplier,A/fd,A/fd_2\nA/b,5,6\nA/c,7,8\n");
    }

    @Test
    void names_become_safe_ids_with_their_titles() {
        Path table = new Published(folder).write("names.csv", """
                "",华东|农业,华东|a/b c,"华东|Tea, ""green"" leaf",华东|FD
                华东|农业,1,2,0,9
                华东|a/b c,0,1,0,8
                "华东|Tea, ""green"" leaf",0,1,0,8
                """);
        Map<String, String> files = Trial.files(table);
        assertThat(files.get("data/Z.csv"))
                .startsWith("supplier,region_1/sector_1,region_1/a_b_c,region_1/Tea_green_leaf\n");
        assertThat(files.get("data/titles.csv")).isEqualTo("""
                        kind,id,title
                        region,region_1,华东
                        sector,sector_1,农业
                        sector,a_b_c,a/b c
                        sector,Tea_green_leaf,"Tea, ""green"" leaf"
                        final demand,FD,FD
                        """);
    }

    @Test
    void names_that_would_have_one_id_get_two() {
        Path table = new Published(folder)
                .write("names.csv", "x|R/a b|R/A_B|R/fd\nR/a b|1|2|9\nR/A_B|0|1|8\n".replace('|', ','));
        assertThat(Trial.files(table).get("data/Z.csv")).startsWith("supplier,R/a_b,R/A_B_2\n");
    }

    @Test
    void a_national_table_has_one_region() {
        Path table = new Published(folder).write("nace.csv", "x;A01;C26;P3;Total\nA01;1,5;2;9;12,5\nC26;0;1;8;9\n");
        assertThat(Trial.files(table).get("data/Z.csv"))
                .isEqualTo("supplier,domestic/A01,domestic/C26\ndomestic/A01,1.5,2\ndomestic/C26,0,1\n");
        assertThat(Trial.files(table).get("data/Y.csv")).startsWith("supplier,P3\n");
    }

    @Test
    void a_national_table_may_have_codes_and_names_of_rows() {
        Path table = new Published(folder)
                .write(
                        "nace.csv",
                        "Code,Name,A01,C26,P3\nA01,\"Crops, animals\",1,2,9\nC26,Computers,0,1,8\nB1,Wages,3,4,0\n");
        assertThat(Trial.files(table).get("data/Z.csv"))
                .isEqualTo("supplier,domestic/A01,domestic/C26\ndomestic/A01,1,2\ndomestic/C26,0,1\n");
    }
}
