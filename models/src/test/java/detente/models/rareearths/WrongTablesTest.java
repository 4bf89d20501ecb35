package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One damaged table of each kind, with the full text that its author reads. */
class WrongTablesTest {
    private static final String FLOWS = "data/flows.csv";
    private static final String VALUE_ADDED = "data/value_added.csv";

    @TempDir
    private Path temporary;

    private FolderCopy copy;

    @BeforeEach
    void copy_the_model() {
        copy = FolderCopy.of("rare-earths", temporary);
    }

    @Test
    void the_copy_itself_is_right() {
        assertThat(copy.problems()).isEmpty();
    }

    @Test
    void a_negative_flow() {
        copy.cell(FLOWS, 2, 3, "-4.5");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 3: the flow from 'CHN/magnet' to 'CHN/auto' is negative: -4.5.""");
    }

    @Test
    void a_cell_that_is_no_number() {
        copy.cell(FLOWS, 2, 3, "n/a");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 3: 'CHN/auto' must be a finite number, was 'n/a'.""");
    }

    @Test
    void inputs_above_output() {
        copy.cell(FLOWS, 5, 2, "20000");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 3: 'CHN/magnet' buys inputs of 27524.8, more than its output of 10033.0.""");
    }

    @Test
    void an_industry_that_sells_nothing() {
        copy.change(FLOWS, text -> text.replaceAll("(?m)^(USA/magnet),.*$", "$1" + ",0".repeat(68)));
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 20: 'USA/magnet' sells nothing: its output must be positive.""");
    }

    @Test
    void output_that_disagrees_with_the_sum_of_sales() {
        copy.cell(VALUE_ADDED, 2, 2, "10100");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/value_added.csv
                          line 3: output of 'CHN/magnet' is 10100.0000 here but its sales add up to 10033.0169.""");
    }

    @Test
    void value_added_that_disagrees_with_output_less_inputs() {
        copy.cell(VALUE_ADDED, 2, 1, "2500");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/value_added.csv
                          line 3: value added of 'CHN/magnet' is 2500.00000 here but output less inputs is 2508.25423.""");
    }

    @Test
    void a_missing_column() {
        copy.replace(VALUE_ADDED, "industry,value_added,output", "industry,value-added,output");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/value_added.csv
                          line 1: missing column 'value_added'.
                                  Maybe 'value-added'?""");
    }

    @Test
    void an_unknown_and_a_missing_industry() {
        copy.replace(VALUE_ADDED, "CHN/magnet,", "CHN/magnets,");
        assertThat(copy.problems()).isEqualTo("""
                        2 problems in rare-earths/data/value_added.csv
                          line 2: industry 'CHN/magnet' is missing.
                          line 3: industry 'CHN/magnets' is not in the table of flows.""");
    }

    @Test
    void a_table_that_is_not_square() {
        copy.change(FLOWS, text -> text.replaceAll("(?m),[^,\n]*$", ""));
        assertThat(copy.problems()).isEqualTo("""
                        2 problems in rare-earths/data/flows.csv
                          line 2: the table has 68 rows and 67 columns: it must be square.
                          line 69: row 'ROW/services' has column '' in its place: columns must be in the order of the rows.""");
    }

    @Test
    void columns_in_another_order_than_rows() {
        copy.replace(FLOWS, "CHN/ree_mining_separation,CHN/magnet,", "CHN/magnet,CHN/ree_mining_separation,");
        assertThat(copy.problems()).isEqualTo("""
                        2 problems in rare-earths/data/flows.csv
                          line 2: row 'CHN/ree_mining_separation' has column 'CHN/magnet' in its place: columns must be in the order of the rows.
                          line 3: row 'CHN/magnet' has column 'CHN/ree_mining_separation' in its place: columns must be in the order of the rows.""");
    }

    @Test
    void final_demand_in_another_order_than_flows() {
        copy.change("data/final_demand.csv", text -> text.replace("CHN/magnet,", "CHN/magnete,"));
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 3: row 'CHN/magnet' has row 'CHN/magnete' in its place in rare-earths/data/final_demand.csv.""");
    }

    @Test
    void a_label_without_a_region() {
        copy.change(FLOWS, text -> text.replace("CHN/aerospace_defence", "aerospace_defence"));
        assertThat(copy.problems()).isEqualTo("""
                        2 problems in rare-earths/data/flows.csv
                          line 5: 'aerospace_defence' is not an industry (REGION/good).
                          line 5: row 'aerospace_defence' has row 'CHN/aerospace_defence' in its place in rare-earths/data/final_demand.csv.""");
    }

    @Test
    void an_industry_that_the_model_needs() {
        copy.change(FLOWS, text -> text.replace("USA/magnet", "USA/magnets"));
        copy.change("data/final_demand.csv", text -> text.replace("USA/magnet", "USA/magnets"));
        copy.change(VALUE_ADDED, text -> text.replace("USA/magnet", "USA/magnets"));
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/flows.csv
                          line 2: the model needs an industry 'USA/magnet'.""");
    }

    @Test
    void a_row_with_a_cell_too_few() {
        copy.replace("data/final_demand.csv", "CHN/magnet,0,0,0,0", "CHN/magnet,0,0,0");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/final_demand.csv
                          line 3: the row has 4 cells, the header 5.""");
    }

    @Test
    void an_observed_month_that_is_none() {
        copy.replace("data/observed.csv", "2024-05,china_magnet_exports_us_t", "2024-5,china_magnet_exports_us_t");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/observed.csv
                          line 2: months '2024-5' must be like 2025-03 or 2025-01..02.""");
    }

    @Test
    void values_that_do_not_fit_together() {
        copy.set("production.restoration", "{default: 8.6, magnet: 9, utilities: 1.5}");
        copy.set("licences.approval-rate-shut", "0.5");
        copy.set("licences.approval-rate-open", "0.4");
        copy.set("licences.approved-share-open", "0.2");
        copy.set("licences.inspection-shortest", "10");
        copy.set("trade.transit", "{default: 3.5, usa: 4}");
        copy.set("firms.magnet-cover", "1.1");
        copy.set("production.sensitivity", "{default: 0.8, magnet: 0.36}");
        assertThat(copy.problems()).isEqualTo("""
                        6 problems in rare-earths/model.yaml
                          line %d: 'firms.magnet-cover' is 1.1 weeks: times 'production.sensitivity' of magnet, 0.36, it must reach 1.
                          line %d: 'production.restoration' of magnet is 9 weeks but must be below its cover of 8.2 weeks.
                          line %d: 'trade.transit' to default must be whole weeks, was 3.5.
                          line %d: 'licences.approval-rate-shut' must not be above 'licences.approval-rate-open'.
                          line %d: 'licences.approved-share-shut' must not be above 'licences.approved-share-open'.
                          line %d: 'licences.inspection-shortest' must not be above 'licences.inspection-longest'.\
                        """.formatted(
                        copy.line("firms.magnet-cover"),
                        copy.line("production.restoration"),
                        copy.line("trade.transit"),
                        copy.line("licences.approval-rate-shut"),
                        copy.line("licences.approved-share-shut"),
                        copy.line("licences.inspection-shortest")));
    }

    @Test
    void an_intensity_that_costs_a_firm_more_than_it_sells() {
        copy.set("firms.magnet-intensity-spread", "2");
        copy.set("firms.magnet-user-share", "0.05");
        copy.set("network.firms", "5000");
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/model.yaml
                          line %d: 'firms.magnet-intensity-spread' makes the inputs of CHN/electrical_machinery_wind #48 cost more than its output; lower it or raise 'firms.magnet-user-share'.\
                        """.formatted(copy.line("firms.magnet-intensity-spread")));
    }

    @Test
    void wrong_controlled_flows() {
        copy.write("data/controlled_flows.csv", """
                flow,instrument,good,users,value_musd,dependence,stock_weeks
                software,tech-control,semiconductor_eda,semiconductor_edo,1800,0.1,52
                ethane,tech-control,energy_petrochem,energy_petrochem,9000000,0,4
                parts,tech-control,aerospace,aerospace_defence,ten,0.1,20
                """);
        assertThat(copy.problems()).isEqualTo("""
                        4 problems in rare-earths/data/controlled_flows.csv
                          line 2: unknown good 'semiconductor_edo'.
                                  Maybe 'semiconductor_eda'?
                          line 3: 'value_musd' of 'ethane' must be above 0 and at most 13863.3, the sales that it is part of, was 9000000.
                          line 4: unknown good 'aerospace'.
                                  Maybe 'aerospace_defence'?
                          line 4: 'value_musd' must be a finite number, was 'ten'.""");
    }

    @Test
    void controlled_flows_of_no_instrument_or_of_two() {
        copy.write("data/controlled_flows.csv", """
                flow,good,users,value_musd,dependence,stock_weeks,instrument
                software,semiconductor_eda,semiconductor_eda electronics_computers,1800,0.1 0,52,tech-control
                chips,semiconductor_eda,electronics_computers,10,0,52,tech-control
                ethane,energy_petrochem,energy_petrochem,900,0,4,tech-controls
                parts,aerospace_defence,aerospace_defence,100,0,20,tariff
                """);
        assertThat(copy.problems()).isEqualTo("""
                        3 problems in rare-earths/data/controlled_flows.csv
                          line 3: 'chips' has sellers and users in common with 'software', and a sale can be under one control only.
                          line 4: unknown instrument 'tech-controls'.
                                  Maybe 'tech-control'?
                          line 5: unknown instrument 'tariff'; known: ree-licence, tech-control.""");
    }

    @Test
    void a_dependence_that_is_no_share_or_not_of_every_user_and_a_stock_of_no_week() {
        copy.write("data/controlled_flows.csv", """
                flow,instrument,good,users,value_musd,dependence,stock_weeks
                software,tech-control,semiconductor_eda,semiconductor_eda electronics_computers,1800,0.1,52
                ethane,tech-control,energy_petrochem,energy_petrochem,900,1.4,0
                parts,tech-control,aerospace_defence,aerospace_defence,100,,long
                """);
        assertThat(copy.problems()).isEqualTo("""
                        5 problems in rare-earths/data/controlled_flows.csv
                          line 2: 'dependence' must be a share from 0 to 1 for each of the 2 'users', with spaces between, was '0.1'.
                          line 3: 'dependence' must be a share from 0 to 1 for each of the 1 'users', with spaces between, was '1.4'.
                          line 3: 'stock_weeks' must be at least 1 week, was 0.
                          line 4: 'dependence' must be a share from 0 to 1 for each of the 1 'users', with spaces between, was ''.
                          line 4: 'stock_weeks' must be a finite number, was 'long'.""");
    }

    @Test
    void flows_of_one_name_or_none_and_a_good_without_its_market() {
        copy.write("data/controlled_flows.csv", """
                flow,instrument,good,users,value_musd,dependence,stock_weeks
                magnet,ree-licence,magnet,,,,
                """);
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/controlled_flows.csv
                          line 1: there must be a row for all of 'ree_mining_separation' under 'ree-licence', called so, without 'users' and 'value_musd'.""");
        copy.write("data/controlled_flows.csv", """
                flow,instrument,good,users,value_musd,dependence,stock_weeks
                magnet,ree-licence,magnet,,,,
                magnet,ree-licence,ree_mining_separation,,,,
                Jet engines,tech-control,aerospace_defence,,100,,20
                """);
        assertThat(copy.problems()).isEqualTo("""
                        2 problems in rare-earths/data/controlled_flows.csv
                          line 3: flow 'magnet' is there twice.
                          line 4: 'Jet engines' must be lower-case letters, digits and hyphens, at most 60.""");
    }

    @Test
    void several_damages_are_told_at_once() {
        copy.cell(FLOWS, 2, 3, "-4.5");
        copy.cell(VALUE_ADDED, 3, 2, "ten");
        copy.replace("data/observed.csv", "2024-05,china_magnet_exports_us_t", "2024-5,china_magnet_exports_us_t");
        copy.set("licences.validity", "2");
        copy.replace("scenarios/history.yaml", "ree-licence, level: 0.9", "ree-licence, level: 9");
        List<String> events = copy.lines("scenarios/history.yaml");
        int event = 1
                + IntStream.range(0, events.size())
                        .filter(i -> events.get(i).contains("level: 9,"))
                        .findFirst()
                        .orElseThrow();
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/model.yaml
                          line %d: 'licences.validity' must be in [4, 156] week, was 2.
                        1 problem in rare-earths/scenarios/history.yaml
                          line %d: level of 'ree-licence' must be in [0, 1], was 9.
                        1 problem in rare-earths/data/observed.csv
                          line 2: months '2024-5' must be like 2025-03 or 2025-01..02.
                        1 problem in rare-earths/data/flows.csv
                          line 3: the flow from 'CHN/magnet' to 'CHN/auto' is negative: -4.5.
                        1 problem in rare-earths/data/value_added.csv
                          line 4: 'output' must be a finite number, was 'ten'.\
                        """.formatted(copy.line("licences.validity"), event));
    }
}
