package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Results;
import detente.results.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing may depend on the order in which the table lists its industries, nor on the unit of its flows. */
class TableOrderTest {
    private static final int INDUSTRIES = 68;
    /** The same number of firms in every industry, so that the order of the table gives nobody an extra firm. */
    private static final String FIRMS = "network.firms=680";

    @TempDir
    private Path temporary;

    private static Trial history(Trial trial) {
        return trial.scenario("history").set(FIRMS).set("commitments.on=false").periods(100);
    }

    @Test
    void the_order_of_the_industries_changes_no_aggregate() {
        int[] order = IntStream.range(0, INDUSTRIES)
                .map(i -> (i * 29 + 11) % INDUSTRIES)
                .toArray();
        FolderCopy copy = FolderCopy.of("rare-earths", temporary);
        copy.write("data/flows.csv", reordered(copy.lines("data/flows.csv"), order, true));
        copy.write("data/final_demand.csv", reordered(copy.lines("data/final_demand.csv"), order, false));
        Results expected = history(Trial.of("rare-earths")).results();
        Results actual = history(copy.trial()).results();
        for (Series series : expected.series()) {
            double scale = Math.max(
                    1, Arrays.stream(series.values()).map(Math::abs).max().orElseThrow());
            assertThat(actual.series(series.name()).values())
                    .as(series.name())
                    .containsExactly(series.values(), within(1e-12 * scale));
        }
        assertThat(expected.series("exports.magnet.chn.usa").value(75)).isLessThan(100);
    }

    @Test
    void flows_ten_times_as_large_ship_ten_times_as_much() {
        FolderCopy copy = FolderCopy.of("rare-earths", temporary);
        for (String file : List.of("data/flows.csv", "data/final_demand.csv", "data/value_added.csv")) {
            copy.write(file, tenfold(copy.lines(file)));
        }
        int before = List.of(copy.lines("data/controlled_flows.csv").get(0).split(",", -1))
                .indexOf("value_musd");
        copy.change(
                "data/controlled_flows.csv",
                text -> text.replaceAll("(?m)^((?:[^,\\n]*,){" + before + "}\\d+)", "$10"));
        Results small = history(Trial.of("rare-earths")).results();
        Results large = history(copy.trial()).results();
        for (Series series : small.series()) {
            boolean amount = series.unit().equals("t")
                    || series.unit().startsWith("t/")
                    || series.unit().startsWith("M$");
            double scale = Math.max(
                    1, Arrays.stream(series.values()).map(Math::abs).max().orElseThrow());
            assertThat(Arrays.stream(large.series(series.name()).values())
                            .map(v -> amount ? v / 10 : v)
                            .toArray())
                    .as(series.name())
                    .containsExactly(series.values(), within(1e-11 * scale));
        }
    }

    private static String reordered(List<String> lines, int[] order, boolean columns) {
        List<String> result = new ArrayList<>();
        result.add(columns ? reordered(lines.get(0), order) : lines.get(0));
        for (int row : order) {
            String line = lines.get(row + 1);
            result.add(columns ? reordered(line, order) : line);
        }
        return String.join("\n", result) + "\n";
    }

    private static String reordered(String line, int[] order) {
        String[] cells = line.split(",", -1);
        return cells[0] + Arrays.stream(order).mapToObj(c -> "," + cells[c + 1]).collect(Collectors.joining());
    }

    private static String tenfold(List<String> lines) {
        return lines.get(0) + "\n"
                + lines.stream().skip(1).map(TableOrderTest::tenfold).collect(Collectors.joining("\n")) + "\n";
    }

    private static String tenfold(String line) {
        String[] cells = line.split(",", -1);
        return cells[0]
                + Arrays.stream(cells)
                        .skip(1)
                        .map(cell -> ","
                                + new java.math.BigDecimal(cell)
                                        .movePointRight(1)
                                        .toPlainString())
                        .collect(Collectors.joining());
    }
}
