package detente.models.ario;

import detente.models.FolderCopy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three regions with three goods, as arrays for {@link DenseArio} and as files for the product. */
final class DenseTable {
    static final List<String> REGIONS = List.of("NORD", "SUED", "WEST");
    static final List<String> GOODS = List.of("ore", "tools", "building");
    static final int N = 9;

    private DenseTable() {}

    /** Flows a year; ore buys no building, and only WEST buys tools of NORD. */
    static double[][] z() {
        double[][] z = new double[N][N];
        for (int f = 0; f < N; f++) {
            for (int u = 0; u < N; u++) {
                z[f][u] = 3 + (7 * f + 5 * u + f * u) % 11;
            }
        }
        for (int region = 0; region < N; region += 3) {
            for (int f = 2; f < N; f += 3) {
                z[f][region] = 0;
            }
        }
        return z;
    }

    /** Final demand a year by column: households and government of each region. */
    static double[][] y() {
        double[][] y = new double[N][6];
        for (int f = 0; f < N; f++) {
            for (int d = 0; d < 6; d++) {
                y[f][d] = 20 + (3 * f + 4 * d) % 7 + 10 * (f % 3);
            }
        }
        return y;
    }

    static double[] finalDemand() {
        double[] all = new double[N];
        for (int f = 0; f < N; f++) {
            for (double flow : y()[f]) {
                all[f] += flow;
            }
        }
        return all;
    }

    /** Of an industry in a year. */
    static double valueAdded(int industry) {
        double added = finalDemand()[industry] + Arrays.stream(z()[industry]).sum();
        for (double[] row : z()) {
            added -= row[industry];
        }
        return added;
    }

    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        REGIONS.forEach(region -> GOODS.forEach(good -> labels.add(region + "/" + good)));
        return labels;
    }

    static String series(int industry) {
        return "output." + GOODS.get(industry % 3) + "." + region(industry / 3);
    }

    static String region(int region) {
        return REGIONS.get(region).toLowerCase(Locale.ROOT);
    }

    static FolderCopy write(FolderCopy folder) {
        String columns = REGIONS.stream()
                .flatMap(r -> Stream.of(r + "/households", r + "/government"))
                .collect(Collectors.joining(","));
        return folder.write("data/Z.csv", rows(String.join(",", labels()), z()))
                .write("data/Y.csv", rows(columns, y()));
    }

    private static String rows(String header, double[][] cells) {
        return "x," + header + "\n"
                + IntStream.range(0, N)
                        .mapToObj(f -> labels().get(f) + ","
                                + Arrays.stream(cells[f])
                                        .mapToObj(Double::toString)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
