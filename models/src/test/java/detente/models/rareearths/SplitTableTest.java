package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.BaseTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of chips-japan-eu is the flagship's with one region split in three. */
class SplitTableTest {
    private static final List<String> PARTS = List.of("EU", "JPN", "KOR");

    private final InputOutputTable whole = table("rare-earths");
    private final InputOutputTable split = table("chips-japan-eu");

    private static InputOutputTable table(String model) {
        return BaseTable.of(Trial.of(model).inputs().tables());
    }

    /** Place of an industry of the split table in the flagship's. */
    private int joined(int industry) {
        String[] label = split.label(industry).split("/", -1);
        return whole.indexOf((PARTS.contains(label[0]) ? "ALLY" : label[0]) + "/" + label[1]);
    }

    @Test
    void what_the_three_sell_and_buy_adds_up_to_what_the_allies_do() {
        double[][] flows = new double[whole.industries()][whole.industries()];
        for (int from = 0; from < split.industries(); from++) {
            for (int to = 0; to < split.industries(); to++) {
                flows[joined(from)][joined(to)] += split.flow(from, to);
            }
        }
        for (int from = 0; from < whole.industries(); from++) {
            for (int to = 0; to < whole.industries(); to++) {
                assertThat(flows[from][to])
                        .as("%s to %s", whole.label(from), whole.label(to))
                        .isCloseTo(whole.flow(from, to), within(1e-6 * Math.max(1, whole.flow(from, to))));
            }
        }
    }

    @Test
    void output_of_the_three_adds_up_to_that_of_the_allies() {
        double[] output = new double[whole.industries()];
        for (int i = 0; i < split.industries(); i++) {
            output[joined(i)] += split.output(i);
        }
        for (int i = 0; i < output.length; i++) {
            assertThat(output[i]).as(whole.label(i)).isCloseTo(whole.output(i), within(1e-6 * whole.output(i)));
        }
    }
}
