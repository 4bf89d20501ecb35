package detente.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented table of three regions and three sectors, written in the layouts of publishers. */
final class Published {
    static final List<String> REGIONS = List.of("AUS", "CHN", "USA");
    static final List<String> SECTORS = List.of("01T03", "10_12", "20");
    static final List<String> CATEGORIES = List.of("HFCE", "INVNT");

    final double[][] flows = new double[9][9];
    final double[][] demand = new double[9][6];
    final double[] taxes = new double[9];
    final double[] added = new double[9];
    private final Path folder;

    Published(Path folder) {
        this.folder = folder;
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                flows[i][j] = (i + 2 * j) % 5 == 0 ? 0 : 1 + (i * 7 + j * 3) % 11 + (i == j ? 0.25 : 0);
            }
            for (int d = 0; d < 6; d++) {
                demand[i][d] = 20.5 + (i * 5 + d * 3) % 13;
            }
        }
        balance();
    }

    /** Makes value added what is left of output. */
    Published balance() {
        for (int j = 0; j < 9; j++) {
            taxes[j] = 0.5 + j;
            added[j] = output(j) - inputs(j) - taxes[j];
        }
        return this;
    }

    double output(int i) {
        return Arrays.stream(flows[i]).sum() + Arrays.stream(demand[i]).sum();
    }

    private double inputs(int j) {
        return Arrays.stream(flows).mapToDouble(row -> row[j]).sum();
    }

    static String region(int i) {
        return REGIONS.get(i / 3);
    }

    static String sector(int i) {
        return SECTORS.get(i % 3);
    }

    private static String category(int d) {
        return CATEGORIES.get(d % 2);
    }

    private static String consumer(int d) {
        return REGIONS.get(d / 2);
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static List<Object> with(List<Object> row, double... numbers) {
        Arrays.stream(numbers).forEach(row::add);
        return row;
    }

    private static List<Object> with(List<Object> row, int count, Function<Integer, Object> cell) {
        IntStream.range(0, count).mapToObj(cell::apply).forEach(row::add);
        return row;
    }

    private double[] outputs() {
        return IntStream.range(0, 9).mapToDouble(this::output).toArray();
    }

    private double[] inputs() {
        return IntStream.range(0, 9).mapToDouble(this::inputs).toArray();
    }

    /** Writes rows. @return the file */
    Path write(String name, String separator, List<List<Object>> rows) {
        return write(
                name,
                rows.stream()
                        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(separator)) + "\n")
                        .collect(Collectors.joining()));
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pymrio() {
        List<List<Object>> z = new ArrayList<>();
        z.add(with(row("region", ""), 9, Published::region));
        z.add(with(row("sector", ""), 9, Published::sector));
        z.add(with(row("region", "sector"), 9, j -> ""));
        List<List<Object>> y = new ArrayList<>();
        y.add(with(row("region", ""), 6, Published::consumer));
        y.add(with(row("category", ""), 6, Published::category));
        y.add(with(row("region", "sector"), 6, j -> ""));
        List<List<Object>> unit = new ArrayList<>(List.of(row("region", "sector", "unit")));
        List<List<Object>> x = new ArrayList<>(List.of(row("region", "sector", "indout")));
        for (int i = 0; i < 9; i++) {
            z.add(with(row(region(i), sector(i)), flows[i]));
            y.add(with(row(region(i), sector(i)), demand[i]));
            unit.add(row(region(i), sector(i), "M.EUR"));
            x.add(row(region(i), sector(i), output(i)));
        }
        write("saved/unit.txt", "\t", unit);
        write("saved/x.txt", "\t", x);
        write("saved/Y.txt", "\t", y);
        return write("saved/Z.txt", "\t", z).getParent();
    }

    /** A system with a column of units, in files with longer names. */
    Path withUnits() {
        List<List<Object>> z = new ArrayList<>();
        z.add(with(row("", "", "region"), 9, Published::region));
        z.add(with(row("", "", "sector"), 9, Published::sector));
        z.add(with(row("region", "sector", "unit"), 9, j -> ""));
        List<List<Object>> y = new ArrayList<>();
        y.add(with(row("", "", "region"), 6, Published::consumer));
        y.add(with(row("", "", "category"), 6, Published::category));
        y.add(with(row("region", "sector", "unit"), 6, j -> ""));
        for (int i = 0; i < 9; i++) {
            z.add(with(row(region(i), sector(i), "M.EUR"), flows[i]));
            y.add(with(row(region(i), sector(i), "M.EUR"), demand[i]));
        }
        write("units/final_demand_Y.txt", "\t", y);
        return write("units/trade_flows_Z.txt", "\t", z).getParent();
    }

    Path icio() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = with(row("V1"), 9, i -> region(i) + "_" + sector(i));
        rows.add(with(with(header, 6, d -> consumer(d) + "_" + category(d)), 1, i -> "OUT"));
        for (int i = 0; i < 9; i++) {
            rows.add(with(with(with(row(region(i) + "_" + sector(i)), flows[i]), demand[i]), output(i)));
        }
        rows.add(with(with(row("TLS"), taxes), new double[7]));
        rows.add(with(with(row("VA"), added), new double[7]));
        rows.add(with(with(row("OUT"), outputs()), new double[7]));
        return write("ICIO2023_2018.csv", ",", rows);
    }

    Path figaro() {
        List<List<Object>> rows =
                new ArrayList<>(List.of(row("refArea", "rowIi", "counterpartArea", "colIi", "obsValue")));
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                rows.add(row(region(i), sector(i), region(j), sector(j), flows[i][j]));
            }
            for (int d = 0; d < 6; d++) {
                rows.add(row(region(i), sector(i), consumer(d), category(d), demand[i][d]));
            }
        }
        for (int j = 0; j < 9; j++) {
            rows.add(row("W2", "D21X31", region(j), sector(j), taxes[j]));
            rows.add(row("W2", "B2A3G", region(j), sector(j), added[j]));
        }
        return write("flatfile_2018.csv", ",", rows);
    }

    /** WIOD with four rows of labels, final demand by its code. */
    Path wiod() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(with(row("World Input-Output Table, 2018", "", "", ""), 16, i -> ""));
        rows.add(with(row("", "", "", ""), 16, i -> ""));
        rows.add(
                column(with(row("(industry-by-industry)", "", "", ""), 9, Published::sector), Published::category, ""));
        rows.add(column(
                with(row("(millions of US$)", "", "", ""), 9, i -> "Industry " + sector(i)),
                d -> "Use " + category(d),
                "Total output"));
        rows.add(column(with(row("", "", "", ""), 9, Published::region), Published::consumer, "TOT"));
        rows.add(column(with(row("", "", "", ""), 9, i -> "c" + (i % 3 + 1)), d -> "c" + (37 + d % 2), "c43"));
        for (int i = 0; i < 9; i++) {
            List<Object> labels = row(sector(i), "Industry " + sector(i), region(i), "c" + (i % 3 + 1));
            rows.add(with(with(with(labels, flows[i]), demand[i]), output(i)));
        }
        rows.add(with(with(row("II_fob", "Total intermediate consumption", "TOT", "r60"), inputs()), new double[7]));
        rows.add(with(with(row("TXSP", "Taxes less subsidies", "TOT", "r61"), taxes), new double[7]));
        rows.add(with(with(row("VA", "Value added at basic prices", "TOT", "r64"), added), new double[7]));
        rows.add(with(with(row("GO", "Output at basic prices", "TOT", "r69"), outputs()), new double[7]));
        return write("wiot.csv", ";", rows);
    }

    private static List<Object> column(List<Object> row, Function<Integer, Object> demand, String total) {
        return with(with(row, 6, demand), 1, i -> total);
    }

    /** WIOD as R saves it: one row of labels. */
    Path wiodOfR() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = with(
                row("IndustryCode", "IndustryDescription", "Country", "RNr", "Year"), 9, i -> region(i) + (i % 3 + 1));
        rows.add(with(with(header, 6, d -> consumer(d) + category(d)), 1, i -> "TOT"));
        for (int i = 0; i < 9; i++) {
            List<Object> labels = row(sector(i), "\"Industry, " + sector(i) + "\"", region(i), i % 3 + 1, 2018);
            rows.add(with(with(with(labels, flows[i]), demand[i]), output(i)));
        }
        rows.add(with(with(row("II_fob", "Total", "TOT", 65, 2018), inputs()), new double[7]));
        rows.add(with(with(row("VA", "Value added", "TOT", 70, 2018), added), new double[7]));
        rows.add(with(with(row("GO", "Output", "TOT", 73, 2018), outputs()), new double[7]));
        return write("WIOT2016_ROW.csv", ",", rows);
    }

    Path eora() {
        List<List<Object>> labels = new ArrayList<>();
        List<List<Object>> z = new ArrayList<>();
        List<List<Object>> y = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            labels.add(row("Country " + region(i), region(i), "Industries", sector(i), ""));
            z.add(with(row(), flows[i]));
            y.add(with(row(), demand[i]));
        }
        List<List<Object>> wanted = new ArrayList<>();
        for (int d = 0; d < 6; d++) {
            wanted.add(row("Country " + consumer(d), consumer(d), "Final demand", category(d), ""));
        }
        write("eora/labels_FD.txt", "\t", wanted);
        write("eora/Eora26_2018_bp_FD.txt", "\t", y);
        write("eora/Eora26_2018_bp_T.txt", "\t", z);
        write("eora/Eora26_2018_bp_VA.txt", "\t", List.of(with(row(), taxes), with(row(), added)));
        return write("eora/labels_T.txt", "\t", labels).getParent();
    }

    /** A square table with semicolons, decimal commas and a byte order mark. */
    Path square() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = with(row("\uFEFFsupplier"), 9, i -> region(i) + "/" + sector(i));
        rows.add(with(with(header, 6, d -> consumer(d) + "/" + category(d)), 1, i -> "Total output"));
        for (int i = 0; i < 9; i++) {
            rows.add(with(with(with(row(region(i) + "/" + sector(i)), flows[i]), demand[i]), output(i)));
        }
        List<List<Object>> commas = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Double
                                ? (Object) cell.toString().replace('.', ',')
                                : cell)
                        .toList())
                .toList();
        return write("square_2018.csv", ";", commas);
    }

    /** Labels in two columns, but columns under one label. */
    Path twoLabels() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = with(row("region", "sector"), 9, i -> region(i) + "_" + sector(i));
        rows.add(with(header, 6, d -> consumer(d) + "_" + category(d)));
        for (int i = 0; i < 9; i++) {
            rows.add(with(with(row(region(i), sector(i)), flows[i]), demand[i]));
        }
        return write("two_labels_2018.csv", ",", rows);
    }

    /** Two rows of labels above and two columns on the left, in one file. */
    Path twoHeaders() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(with(with(row("", ""), 9, Published::region), 6, Published::consumer));
        rows.add(with(with(row("", ""), 9, Published::sector), 6, Published::category));
        for (int i = 0; i < 9; i++) {
            rows.add(with(with(row(region(i), sector(i)), flows[i]), demand[i]));
        }
        return write("two_headers_2018.tsv", "\t", rows);
    }

    /** Coefficients instead of flows. */
    Path coefficients(boolean output) {
        List<List<Object>> a = new ArrayList<>();
        a.add(with(row("", "", ""), 9, Published::region));
        a.add(with(row("", "", ""), 9, Published::sector));
        List<List<Object>> y = new ArrayList<>();
        y.add(with(row("", "", ""), 6, Published::consumer));
        y.add(with(row("", "", ""), 6, Published::category));
        List<List<Object>> x = new ArrayList<>(List.of(row("region", "sector", "indout")));
        for (int i = 0; i < 9; i++) {
            double[] from = flows[i];
            a.add(with(row(region(i), sector(i), "M.EUR/M.EUR"), 9, j -> from[j] / output(j)));
            y.add(with(row(region(i), sector(i), "M.EUR"), demand[i]));
            x.add(row(region(i), sector(i), output(i)));
        }
        String name = output ? "with_x/" : "without_x/";
        if (output) {
            write(name + "x.txt", "\t", x);
        }
        write(name + "mrFinalDemand_Y.txt", "\t", y);
        return write(name + "A.txt", "\t", a).getParent();
    }
}
