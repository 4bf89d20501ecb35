package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.RunFailure;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.input.Problems;
import detente.models.FolderCopy;
import detente.models.NamedSeries;
import detente.models.production.InputOutputTable;
import detente.parameters.Keyed;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Results;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is destroyed is rebuilt: closed forms, conservation, and the pace. */
class RebuildingTest {
    private static final double DAMAGE = 120;
    private static final double TIME = 10;
    private static final double FACTOR = 1.25;
    /** Occurrence 2, duration 3: orders stand from period 6 on. */
    private static final int BEGINS = 6;

    private FolderCopy folder;

    @TempDir
    Path place;

    @BeforeEach
    void copy() {
        folder = DenseTable.write(FolderCopy.of("ario", place))
                .write("data/rebuilding.csv", "good,share\nbuilding,0.7\ntools,0.3\n")
                .write("data/shocks.csv", """
                        industry,damage,occurrence,duration,recovery,shape,kind,factor
                        NORD/tools,%s,2,3,%s,,rebuild,%s
                        """.formatted(DAMAGE, TIME, FACTOR))
                .replace("model.yaml", "  shocks: ", "  rebuilding: data/rebuilding.csv\n  shocks: ");
    }

    /** With capacity to spare all orders are filled, and of the damage (1 − 1/τ)^k is left after k deliveries. */
    @Test
    void without_scarcity_damage_decays_at_the_pace_of_its_time() {
        Results results = folder.trial()
                .set("ario.alpha-base=2")
                .set("ario.alpha-max=2")
                .set("ario.cover=inf")
                .periods(80)
                .results();
        double[] damage = results.series("damage.nord").values();
        double[] delivered = results.series("rebuilding-delivered.nord").values();
        double pace = 1 - 1 / TIME;
        for (int t = 0; t < damage.length; t++) {
            double left = Math.pow(pace, Math.max(0, t - BEGINS + 1));
            assertThat(damage[t]).as("damage in %d", t).isCloseTo(t < 2 ? 0 : DAMAGE * left, within(1e-9));
            double before = Math.pow(pace, Math.max(0, t - BEGINS));
            assertThat(delivered[t])
                    .as("delivered in %d", t)
                    .isCloseTo(t < BEGINS ? 0 : FACTOR * DAMAGE / TIME * before, within(1e-9));
        }
    }

    /** Capacity is lost by the share of capital that is left to rebuild, from the period after a delivery. */
    @Test
    void capacity_follows_the_damage_that_is_left() {
        Results results = folder.trial().periods(80).results();
        double[] capital = results.series("capital.nord").values();
        double[] damage = results.series("damage.nord").values();
        assertThat(capital[0] - capital[2]).isCloseTo(DAMAGE, within(1e-9));
        for (int t = 3; t < capital.length; t++) {
            assertThat(capital[0] - capital[t]).isCloseTo(damage[t - 1], within(1e-9));
        }
    }

    @Test
    void all_that_is_destroyed_is_rebuilt_and_what_is_delivered_is_the_damage_times_the_factor() {
        Results results = folder.trial().periods(1000).results(Strictness.PHASE);
        double[] damage = results.series("damage.nord").values();
        double[] delivered = results.series("rebuilding-delivered.nord").values();
        double soFar = 0;
        for (int t = 0; t < damage.length; t++) {
            soFar += delivered[t];
            assertThat(soFar + FACTOR * (t < 2 ? DAMAGE : damage[t])).isCloseTo(FACTOR * DAMAGE, within(1e-9));
        }
        assertThat(damage[damage.length - 1]).isLessThan(1e-9);
        assertThat(results.series("output.tools.nord").value(999)).isCloseTo(1, within(0.01));
    }

    @Test
    void scarcity_slows_rebuilding_which_is_never_faster_than_its_time_allows() {
        folder.replace("data/shocks.csv", DAMAGE + ",2,3", "400,2,3");
        Results results = folder.trial().periods(80).results();
        double[] damage = results.series("damage.nord").values();
        boolean slower = false;
        for (int t = BEGINS; t < damage.length; t++) {
            double fastest = damage[t - 1] * (1 - 1 / TIME);
            assertThat(damage[t]).isGreaterThanOrEqualTo(fastest - 1e-9);
            slower |= damage[t] > fastest * 1.01;
        }
        assertThat(slower).isTrue();
        assertThat(Arrays.stream(results.series("final-demand-unmet.all").values())
                        .max()
                        .orElseThrow())
                .isPositive();
    }

    @Test
    void a_share_that_is_lost_may_be_rebuilt_as_well() {
        double[] inMoney = folder.trial().results().series("output.tools.nord").values();
        folder.write("data/shocks.csv", """
                industry,loss,occurrence,duration,recovery,shape,kind,factor
                NORD/tools,%s,2,3,%s,,rebuild,%s
                """.formatted(DAMAGE / (4 * DenseTable.valueAdded(1)), TIME, FACTOR));
        double[] inShares = folder.trial().results().series("output.tools.nord").values();
        assertThat(inShares).containsExactly(inMoney, within(1e-12));
    }

    @Test
    void boarios_short_cuts_keep_the_books() {
        assertThat(folder.trial()
                        .set("ario.boario-compatible=true")
                        .periods(400)
                        .results(Strictness.PHASE)
                        .series("damage.nord")
                        .value(399))
                .isLessThan(1e-6);
    }

    @Test
    void more_than_was_ordered_is_no_delivery() {
        assertThatThrownBy(() -> folder.trial().with(new Cheat()).results(Strictness.PERIOD))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("rebuilding is at most ordered");
    }

    /** Makers deliver twice what was ordered. */
    private static final class Cheat implements Model<ArioParameters> {
        @Override
        public String id() {
            return "ario";
        }

        @Override
        public Vocabulary<ArioParameters> vocabulary() {
            return new Ario().vocabulary();
        }

        @Override
        public Economy build(Inputs<ArioParameters> inputs, Calendar calendar, Draws draws) {
            Problems problems = new Problems();
            InputOutputTable table = Ario.table(inputs.tables(), 52);
            double[] capital = Capital.of(table, inputs.tables(), Keyed.of(4), problems);
            Shocks shocks = ShockFile.read(inputs.tables().table("shocks"), table, capital, problems);
            Rebuilding rebuilding = Rebuilding.of(shocks.rebuilds(), table, inputs.tables(), capital, problems);
            double[] twice = new double[table.industries()];
            Arrays.fill(twice, 2);
            return new Economy() {
                @Override
                public void timetable(Timetable timetable) {
                    timetable
                            .phase("lose", period -> rebuilding.lose(period, new double[table.industries()]))
                            .phase("deliver", period -> rebuilding.receive(twice))
                            .phase("order", period -> rebuilding.order(new double[table.industries()]));
                }

                @Override
                public void observe(Observer observer) {
                    NamedSeries.of(inputs.model()).forEach(name -> observer.level(name, "1", "", () -> 0));
                }

                @Override
                public void identities(Identities identities) {
                    rebuilding.identities(identities);
                }
            };
        }
    }
}
