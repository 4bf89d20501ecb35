package detente.bench;

import detente.models.production.InputOutputFiles;
import detente.models.production.InputOutputTable;
import detente.models.production.LinkBudget;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Population;
import detente.models.rareearths.RareEarths;
import detente.files.ModelFolder;
import detente.input.Problems;
import detente.files.Request;
import detente.random.Draws;
import detente.random.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Networks of any size from the flagship's table, and the dense one of industries alone. */
final class SyntheticNetworks {
    private SyntheticNetworks() {}

    /** A network by name: firms and a budget of links for each, or dense industries. */
    static Network of(String economy) {
        return switch (economy) {
            case "1k/8k" -> firms(1_000, 10);
            case "10k/100k" -> firms(10_000, 12);
            case "100k/1M" -> firms(100_000, 12);
            case "1M/4M" -> firms(1_000_000, 6);
            case "2464-industries" -> dense(44, 56);
            default -> throw new IllegalArgumentException("no economy is called " + economy);
        };
    }

    private static Network firms(int count, double links) {
        InputOutputTable table = table();
        Population population = Population.zipf(table, count, 1);
        LinkBudget.Terms terms = new LinkBudget.Terms((from, to) -> false, (from, to) -> false, 0.0001, 2, links, 1);
        return new NetworkBuilder(table, population, Draws.keyed(1))
                .linked(new LinkBudget(table, terms).choose())
                .build();
    }

    private static InputOutputTable table() {
        Path folder =
                Path.of(System.getProperty("detente.home")).resolve("models").resolve("rare-earths");
        Request request = new Request(Optional.empty(), List.of(), OptionalInt.empty());
        var inputs = ModelFolder.open(folder).load(request, new RareEarths().vocabulary());
        return InputOutputFiles.read(inputs.tables(), 52, new Problems()).orElseThrow();
    }

    /** Every industry buys from every other, half of its output in all. */
    private static Network dense(int regions, int goods) {
        int industries = regions * goods;
        Purpose draw = Draws.keyed(1).purpose("dense table");
        List<String> labels = new ArrayList<>();
        double[][] flows = new double[industries][industries];
        double[][] demand = new double[industries][1];
        for (int from = 0; from < industries; from++) {
            labels.add("R" + from / goods + "/G" + from % goods);
            demand[from][0] = 0.6 * industries;
            for (int to = 0; to < industries; to++) {
                flows[from][to] = 0.8 * draw.uniform(from, to);
            }
        }
        InputOutputTable table =
                new InputOutputTable(labels, flows, new InputOutputTable.FinalDemand(List.of("all"), demand), 52);
        return new NetworkBuilder(table, Population.industries(table), Draws.keyed(1))
                .linked((from, to) -> true)
                .build();
    }
}
