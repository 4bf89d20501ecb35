package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every option of the folder against {@link DenseArio}, which is held against BoARIO's own paths first. */
class ArioAgainstTheEquationsTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final int PERIODS = 60;

    private FolderCopy folder;
    private DenseArio dense;

    @TempDir
    Path place;

    @BeforeEach
    void copy() {
        folder = DenseTable.write(FolderCopy.of("ario", place));
        dense = new DenseArio(DenseTable.z(), DenseTable.finalDemand(), 3, 52);
    }

    /** The 2x2 table of the reference case, and what BoARIO 0.6.3 itself wrote. */
    @Test
    void the_dense_equations_are_those_of_boario() {
        double[][] z = {{20, 40, 10, 60}, {0, 100, 0, 5}, {0, 1, 2, 9}, {0, 10, 0, 120}};
        DenseArio reference = new DenseArio(z, new double[] {30, 395, 8, 370}, 2, 52);
        reference.losses.add(new DenseArio.Loss(0, false, t -> t >= 2 && t <= 13 ? 0.9 : 0));
        double[][] boario = boario();
        for (int t = 0; t < boario.length; t++) {
            reference.step();
            for (int f = 0; f < 4; f++) {
                assertThat(reference.relative(f))
                        .as("industry %d, week %d", f, t)
                        .isCloseTo(boario[t][f], EXACT);
            }
        }
    }

    @Test
    void a_loss_of_capacity_on_a_larger_table() {
        shock("NORD/tools,0.8,2,13\n");
        agrees(folder.trial());
    }

    @Test
    void an_input_with_a_sensitivity_of_0_never_holds_production_back() {
        shock("NORD/tools,0.8,2,13\n");
        dense.psi[1] = 0;
        agrees(folder.trial().set("ario.psi.tools=0"));
    }

    @Test
    void criticality_holds_by_good_by_using_good_and_by_industry() {
        shock("NORD/tools,0.8,2,13\n");
        folder.write("data/criticality.csv", "x,building,WEST/building,ore\ntools,0.5,1,\nore,0,,0.25\n");
        data("criticality");
        Arrays.fill(dense.criticality[1], 0.9);
        for (int u = 0; u < DenseTable.N; u++) {
            dense.criticality[1][u] = u % 3 == 2 ? 0.5 : 0.9;
            dense.criticality[0][u] = u % 3 == 2 ? 0 : u % 3 == 0 ? 0.25 : 1;
        }
        dense.criticality[1][8] = 1;
        agrees(folder.trial().set("ario.criticality.tools=0.9"));
    }

    @Test
    void wanted_stocks_hold_by_using_good_and_by_industry() {
        shock("NORD/tools,0.8,2,13\n");
        folder.write("data/cover.csv", "good,tools,WEST/building\ntools,12,inf\nbuilding,,3.5\n");
        data("cover");
        for (int u = 1; u < DenseTable.N; u += 3) {
            dense.cover[1][u] = 12;
        }
        dense.cover[1][8] = Double.POSITIVE_INFINITY;
        dense.cover[2][8] = 3.5;
        agrees(folder.trial());
    }

    /** Value added of NORD/tools times 4 is its capital; of SUED/ore the ratio is 3. */
    @Test
    void damage_in_money_is_a_share_of_capital() {
        double nord = 4 * DenseTable.valueAdded(1);
        double sued = 3 * DenseTable.valueAdded(3);
        folder.write("data/shocks.csv", """
                industry,damage,occurrence,duration,recovery,shape
                NORD/tools,%s,2,5,10,linear
                SUED/ore,%s,4,3,5,convexe
                """.formatted(nord / 2, sued / 4));
        dense.losses.add(new DenseArio.Loss(
                1, true, t -> t < 2 ? 0 : 0.5 * (t <= 8 ? 1 : Math.max(0, 1 - (t - 8) / 10.0))));
        dense.losses.add(new DenseArio.Loss(
                3, true, t -> t < 4 ? 0 : 0.25 * (t <= 8 ? 1 : Math.pow(0.8, 4 * (t - 8)))));
        agrees(folder.trial().set("ario.capital-ratio.ore=3"));
    }

    @Test
    void capital_may_be_stated() {
        folder.write("data/capital.csv", "industry,capital\nNORD/tools,500\n");
        folder.write("data/shocks.csv", """
                industry,damage,occurrence,duration,recovery,shape,kind
                NORD/tools,200,2,5,10,linear,capital
                """);
        data("capital");
        dense.losses.add(new DenseArio.Loss(
                1, true, t -> t < 2 ? 0 : 0.4 * (t <= 8 ? 1 : Math.max(0, 1 - (t - 8) / 10.0))));
        agrees(folder.trial());
    }

    /** A stoppage of a quarter; a fifth of capital is rebuilt, and a tenth comes back by itself: together more than the stoppage for a while. */
    @Test
    void the_larger_of_a_stoppage_and_all_destroyed_capital_acts() {
        folder.write("data/rebuilding.csv", "good,share\nbuilding,1\n");
        data("rebuilding");
        folder.write("data/shocks.csv", """
                industry,loss,occurrence,duration,recovery,shape,kind
                NORD/tools,0.2,2,6,30,,rebuild
                NORD/tools,0.1,5,3,10,linear,capital
                NORD/tools,0.25,1,20,1,linear,arbitrary
                """);
        double capital = 4 * DenseTable.valueAdded(1);
        dense.works.add(new DenseArio.Work(
                1, 2, 6, 30, 1 / capital, orders(0.2 * capital, new double[] {0, 0, 1}, f -> DenseTable.z()[f][1])));
        dense.losses.add(new DenseArio.Loss(
                1, true, t -> t < 5 ? 0 : 0.1 * (t <= 9 ? 1 : Math.max(0, 1 - (t - 9) / 10.0))));
        dense.losses.add(new DenseArio.Loss(1, false, t -> t >= 2 && t <= 23 ? 0.25 : 0));
        agrees(folder.trial());
    }

    /** Industries and households rebuild at once, two damages of one industry among them, while other capital comes back by itself. */
    @Test
    void what_is_rebuilt_orders_of_usual_makers_and_overlaps_by_boarios_rule() {
        folder.write("data/rebuilding.csv", "event,good,share\nflood,building,0.8\nflood,tools,0.2\nfire,building,1\n");
        data("rebuilding");
        folder.write("data/shocks.csv", """
                industry,damage,occurrence,duration,recovery,shape,kind,event,factor
                NORD/tools,150,2,5,20,,rebuild,flood,
                NORD/tools,60,6,1,10,,rebuild,fire,1.5
                SUED,40,3,2,15,,rebuild,flood,0.9
                NORD/tools,30,4,3,10,linear,capital,,
                """);
        double capital = 4 * DenseTable.valueAdded(1);
        dense.works.add(new DenseArio.Work(
                1, 2, 5, 20, 1 / capital, orders(150, new double[] {0, 0.2, 0.8}, f -> DenseTable.z()[f][1])));
        dense.works.add(new DenseArio.Work(
                1, 6, 1, 10, 1 / (1.5 * capital), orders(90, new double[] {0, 0, 1}, f -> DenseTable.z()[f][1])));
        dense.works.add(new DenseArio.Work(
                -1,
                3,
                2,
                15,
                0,
                orders(36, new double[] {0, 0.2, 0.8}, f -> DenseTable.y()[f][2] + DenseTable.y()[f][3])));
        dense.losses.add(new DenseArio.Loss(
                1, true, t -> t < 4 ? 0 : 30 / capital * (t <= 8 ? 1 : Math.max(0, 1 - (t - 8) / 10.0))));
        agrees(folder.trial());
    }

    private static double[][] boario() {
        try (InputStream in = ArioAgainstTheEquationsTest.class.getResourceAsStream("/ario/alt.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every output, and the figures of regions in money. */
    private void agrees(Trial trial) {
        Results results = trial.periods(PERIODS).results();
        double moved = 0;
        for (int t = 0; t < PERIODS; t++) {
            dense.step();
            double[] unmet = new double[3];
            double[] added = new double[3];
            double[] delivered = new double[3];
            for (int f = 0; f < DenseTable.N; f++) {
                assertThat(results.series(DenseTable.series(f)).value(t))
                        .as("%s, period %d", DenseTable.series(f), t)
                        .isCloseTo(dense.relative(f), EXACT);
                moved = Math.max(moved, Math.abs(1 - dense.relative(f)));
                unmet[f / 3] += dense.finalDemand[f] * (1 - dense.fill[f]);
                added[f / 3] += dense.output[f] * DenseTable.valueAdded(f) / 52 / dense.base[f];
            }
            for (DenseArio.Work work : dense.works) {
                delivered[work.industry < 0 ? 1 : work.industry / 3] += work.delivered;
            }
            for (int r = 0; r < 3; r++) {
                assertThat(results.series("final-demand-unmet." + DenseTable.region(r))
                                .value(t))
                        .isCloseTo(unmet[r], EXACT);
                assertThat(results.series("value-added." + DenseTable.region(r)).value(t))
                        .isCloseTo(added[r], EXACT);
                if (!dense.works.isEmpty()) {
                    assertThat(results.series("rebuilding-delivered." + DenseTable.region(r))
                                    .value(t))
                            .isCloseTo(delivered[r], EXACT);
                }
            }
        }
        assertThat(moved).as("something happens").isGreaterThan(0.05);
    }

    private static double[] orders(double all, double[] shares, IntToDoubleFunction flow) {
        double[] orders = new double[DenseTable.N];
        double[] sums = new double[3];
        for (int f = 0; f < orders.length; f++) {
            sums[f % 3] += flow.applyAsDouble(f);
        }
        for (int f = 0; f < orders.length; f++) {
            orders[f] = all * shares[f % 3] * flow.applyAsDouble(f) / sums[f % 3];
        }
        return orders;
    }

    private void shock(String rows) {
        folder.write("data/shocks.csv", "industry,loss,first,last\n" + rows);
        String[] cells = rows.strip().split(",", -1);
        int industry = DenseTable.labels().indexOf(cells[0]);
        dense.losses.add(
                new DenseArio.Loss(industry, false, t -> t >= 2 && t <= 13 ? Double.parseDouble(cells[1]) : 0));
    }

    private void data(String name) {
        folder.replace("model.yaml", "  shocks: ", "  " + name + ": data/" + name + ".csv\n  shocks: ");
    }
}
