package detente.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.imports.Choices.EmptyIndustries;
import detente.imports.Choices.NegativeDemand;
import detente.imports.Choices.NegativeFlows;
import detente.imports.Choices.NegativeValueAdded;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of cells that the model cannot take. */
class RepairsTest {
    @TempDir
    Path folder;

    private Published published;

    @BeforeEach
    void publish() {
        published = new Published(folder);
    }

    private static Choices demand(NegativeDemand demand) {
        return new Choices(NegativeFlows.REFUSE, demand, NegativeValueAdded.REFUSE, EmptyIndustries.REFUSE);
    }

    private static Choices added(NegativeValueAdded added) {
        return new Choices(NegativeFlows.REFUSE, NegativeDemand.REFUSE, added, EmptyIndustries.REFUSE);
    }

    private static Choices dropping(NegativeDemand demand) {
        return new Choices(NegativeFlows.REFUSE, demand, NegativeValueAdded.REFUSE, EmptyIndustries.DROP);
    }

    private Map<String, String> files(Choices choices) {
        return Trial.files(Trial.request(published.balance().icio()), choices);
    }

    private String refused(Choices choices) {
        return Trial.refused(Trial.request(published.balance().icio()), choices);
    }

    private Map<String, Double> outputs() {
        Map<String, Double> outputs = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            outputs.put(Published.region(i) + "/" + Published.sector(i), published.output(i));
        }
        return outputs;
    }

    private static void assertSame(Map<String, Double> found, Map<String, Double> expected) {
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (label, value) -> assertThat(found.get(label)).as(label).isCloseTo(value, within(1e-9)));
    }

    @Test
    void what_the_model_cannot_take_is_refused_in_one_list_with_the_choices() {
        published.demand[1][3] = -4;
        published.demand[4][5] = -6;
        published.flows[2][4] = -1;
        published.flows[0][6] = 5000;
        published.flows[8] = new double[9];
        published.demand[8] = new double[6];
        assertThat(refused(Trial.REFUSING))
                .contains(
                        "1 flows between industries are negative, -1 in all: AUS/20 to CHN/10_12 -1. Choose: --negative-flows zero")
                .contains(
                        "2 cells of final demand are negative, mostly goods taken out of stocks, -10 in all: CHN/10_12 to USA/INVNT -6,"
                                + " AUS/10_12 to CHN/INVNT -4. Choose: --negative-demand separate")
                .contains("1 industries sell nothing (the numbers: what they buy)")
                .contains("1 industries buy more than they sell")
                .contains("--negative-value-added inputs");
    }

    @Test
    void net_takes_negative_demand_from_other_demand_and_keeps_outputs() {
        published.demand[1][3] = -4;
        Map<String, String> files = files(demand(NegativeDemand.NET));
        assertSame(Trial.outputs(files), outputs());
        assertThat(files.get("data/Y.csv")).doesNotContain("-");
        assertThat(files.get("import-changes.csv")).contains("negative-demand net,AUS/10_12,CHN/INVNT,-4,0\n");
    }

    @Test
    void net_is_refused_where_more_is_negative() {
        published.demand[1] = new double[] {1, 1, 1, 1, 1, -6};
        assertThat(refused(demand(NegativeDemand.NET)))
                .contains(
                        "1 industries have more negative than other final demand, which 'net' cannot take, -1 in all: AUS/10_12 -1.");
    }

    @Test
    void separate_sells_goods_out_of_stocks_by_a_supplier_of_their_own() {
        published.demand[1][3] = -4;
        Map<String, String> files = files(demand(NegativeDemand.SEPARATE));
        Map<String, Double> expected = outputs();
        expected.put("AUS_stocks/10_12", 4.0);
        assertSame(Trial.outputs(files), expected);
        assertThat(files.get("data/Z.csv").lines().skip(1).map(line -> line.replaceAll(".*,", "")))
                .containsOnly("0");
    }

    @Test
    void separate_keeps_what_each_buyer_buys() {
        published.demand[1][3] = -4;
        Map<String, String> files = files(demand(NegativeDemand.SEPARATE));
        double[] bought = new double[9];
        files.get("data/Z.csv").lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
            for (int j = 0; j < 9; j++) {
                bought[j] += Double.parseDouble(cells[j + 1]);
            }
        });
        for (int j = 0; j < 9; j++) {
            double sum = 0;
            for (double[] row : published.flows) {
                sum += row[j];
            }
            assertThat(bought[j]).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void more_out_of_stocks_than_is_sold_is_said() {
        published.flows[1] = new double[9];
        published.demand[1] = new double[] {1, 0, 0, -3, 0, 0};
        Map<String, String> files = files(dropping(NegativeDemand.SEPARATE));
        assertThat(files.get("data/Z.csv")).doesNotContain("AUS/10_12").contains("AUS_stocks/10_12");
        assertThat(files.get("import-changes.csv"))
                .contains("negative-demand separate,AUS stocks/10_12,(taken out of stocks and never sold),2,0\n");
    }

    @Test
    void industries_that_sell_nothing_are_left_out_and_outputs_of_others_stay() {
        published.flows[8] = new double[9];
        published.demand[8] = new double[6];
        Map<String, String> files = files(dropping(NegativeDemand.REFUSE));
        Map<String, Double> expected = outputs();
        expected.remove("USA/20");
        assertSame(Trial.outputs(files), expected);
        assertThat(files.get("data/Y.csv")).contains("USA/bought_by_industries_left_out");
    }

    @Test
    void inputs_beyond_output_can_count_as_final_demand() {
        published.flows[0][6] = 500;
        Map<String, String> files = files(added(NegativeValueAdded.INPUTS));
        assertSame(Trial.outputs(files), outputs());
        assertThat(files.get("data/Y.csv")).contains("USA/inputs_beyond_output");
    }

    @Test
    void output_can_be_raised_to_the_inputs_of_one_industry_alone() {
        published.flows[0][6] = 500;
        Map<String, Double> found = Trial.outputs(files(added(NegativeValueAdded.OUTPUT)));
        Map<String, Double> expected = outputs();
        double inputs = 0;
        for (double[] row : published.flows) {
            inputs += row[6];
        }
        expected.put("USA/01T03", inputs);
        assertSame(found, expected);
    }

    @Test
    void a_table_that_needs_no_choice_is_not_touched_by_any() {
        Choices all = new Choices(
                NegativeFlows.ZERO, NegativeDemand.SEPARATE, NegativeValueAdded.OUTPUT, EmptyIndustries.DROP);
        assertThat(files(all).get("data/Z.csv")).isEqualTo(files(Trial.REFUSING).get("data/Z.csv"));
        assertThat(files(all).get("import-changes.csv")).isEqualTo("choice,from,to,before,after\n");
    }

    @Test
    void a_mapping_joins_regions_and_sectors() {
        Path map = published.write("map.csv", "kind,from,to\nregion,AUS,West\nregion,USA,West\nsector,*,All\n");
        Map<String, String> files = Trial.files(Trial.mapped(published.icio(), map), Trial.REFUSING);
        assertThat(files.get("data/Z.csv")).startsWith("supplier,West/All,CHN/All\n");
        assertThat(Trial.outputs(files).get("CHN/All"))
                .isCloseTo(published.output(3) + published.output(4) + published.output(5), within(1e-9));
        assertThat(files.get("import-report.md"))
                .contains("The mapping file does not name these, which stay as they are: region CHN.")
                .contains("9 industries are joined to 2 by map.csv.");
    }

    @Test
    void a_mapping_of_names_that_are_not_there_is_refused_with_the_nearest() {
        Path map = published.write("map.csv", "kind,from,to\nregion,CHM,East\nsektor,20,All\nsector,10_12,\n");
        assertThat(Trial.refused(Trial.mapped(published.icio(), map), Trial.REFUSING))
                .contains("2: unknown region 'CHM'. Maybe CHN?")
                .contains("3: unknown kind 'sektor'. Maybe sector?")
                .contains("4: 'to' must be a name, was empty.");
    }

    @Test
    void shocks_may_be_given_by_title_or_id() {
        Map<String, String> files =
                Trial.files(Trial.request(published.icio()), Trial.REFUSING, "CHN/20,0.5,2,13", "USA/10_12,1,0,0");
        assertThat(files.get("data/shocks.csv"))
                .isEqualTo("industry,loss,first,last\nCHN/20,0.5,2,13\nUSA/10_12,1,0,0\n");
    }

    @Test
    void wrong_shocks_are_refused() {
        assertThat(Trial.refused(
                        Trial.request(published.icio()), Trial.REFUSING, "CHM/20,2,5,x", "CHN/20", "CHN/20,0.5,5,2"))
                .contains("'shock': unknown industry 'CHM/20'. Maybe CHN/20?")
                .contains("'shock': the loss must be in [0, 1], was '2'.")
                .contains("were '5' and 'x'.")
                .contains("'shock' must be REGION/good,loss,first,last such as AUS/01T03,0.5,2,13, was 'CHN/20'.")
                .contains("were '5' and '2'.");
    }
}
