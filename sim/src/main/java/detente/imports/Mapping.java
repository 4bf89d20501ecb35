package detente.imports;

import detente.imports.layout.Account;
import detente.imports.layout.SourceTable;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which regions and sectors are joined to which. A row {@code *} takes all that no other row names; without it they stay as they are. */
final class Mapping {
    private static final String OTHERS = "*";
    private static final String REGION = "region";
    private static final String SECTOR = "sector";
    private static final Pattern CHINA = Pattern.compile("CN[0-9]");
    private static final Pattern MEXICO = Pattern.compile("MX[0-9]");
    private static final int MOST_LISTED = 30;

    private final Map<String, Map<String, String>> to = new TreeMap<>();
    private final Map<String, Map<String, Position>> places = new TreeMap<>();

    /** One that joins nothing. */
    Mapping() {
        to.put(REGION, new LinkedHashMap<>());
        to.put(SECTOR, new LinkedHashMap<>());
        places.put(REGION, new LinkedHashMap<>());
        places.put(SECTOR, new LinkedHashMap<>());
    }

    /** Joins the parts of split countries to their country, as the OECD has them. */
    static Mapping ofSplitCountries(SourceTable table) {
        Mapping mapping = new Mapping();
        for (String region : regions(table)) {
            if (CHINA.matcher(region).matches()) {
                mapping.to.get(REGION).put(region, "CHN");
            } else if (MEXICO.matcher(region).matches()) {
                mapping.to.get(REGION).put(region, "MEX");
            }
        }
        return mapping;
    }

    /** The mapping in a file with the columns kind, from and to; empty, and at least one problem more, if it is wrong. */
    static Optional<Mapping> read(Path file, SourceTable table, Problems problems) {
        int before = problems.list().size();
        Mapping mapping = new Mapping();
        DataTable.read(file, problems)
                .filter(rows -> rows.requires(List.of("kind", "from", "to"), problems))
                .ifPresent(rows -> {
                    rows.rows().forEach(row -> mapping.add(row, problems));
                    mapping.check(REGION, regions(table), problems);
                    mapping.check(SECTOR, sectors(table), problems);
                });
        return problems.list().size() > before ? Optional.empty() : Optional.of(mapping);
    }

    private void add(Row row, Problems problems) {
        String kind = row.text("kind");
        if (!to.containsKey(kind)) {
            problems.unknown(row.at(), "kind", kind, to.keySet());
            return;
        }
        if (row.text("to").isEmpty()) {
            problems.add(row.at(), "'to' must be a name, was empty.");
        }
        if (to.get(kind).putIfAbsent(row.text("from"), row.text("to")) != null) {
            problems.add(row.at(), kind + " '" + row.text("from") + "' is there twice.");
        }
        places.get(kind).put(row.text("from"), row.at());
    }

    private void check(String kind, Set<String> known, Problems problems) {
        to.get(kind).keySet().stream()
                .filter(name -> !name.equals(OTHERS) && !known.contains(name))
                .limit(MOST_LISTED)
                .forEach(name -> problems.unknown(places.get(kind).get(name), kind, name, known));
    }

    private static Set<String> regions(SourceTable table) {
        Set<String> regions = new LinkedHashSet<>();
        table.industries().forEach(key -> regions.add(key.region()));
        table.destinations().forEach(key -> regions.add(key.region()));
        return regions;
    }

    private static Set<String> sectors(SourceTable table) {
        Set<String> sectors = new LinkedHashSet<>();
        table.industries().forEach(key -> sectors.add(key.name()));
        return sectors;
    }

    private String mapped(String kind, String name) {
        Map<String, String> names = to.get(kind);
        return Optional.ofNullable(names.get(name)).orElse(names.getOrDefault(OTHERS, name));
    }

    /** Names that a mapping of their kind leaves as they are. */
    List<String> kept(SourceTable table) {
        List<String> kept = new ArrayList<>();
        kept(REGION, regions(table), kept);
        kept(SECTOR, sectors(table), kept);
        return kept;
    }

    private void kept(String kind, Collection<String> names, List<String> kept) {
        Map<String, String> known = to.get(kind);
        if (!known.isEmpty() && !known.containsKey(OTHERS)) {
            names.stream()
                    .filter(name -> !name.isEmpty() && !known.containsKey(name) && !known.containsValue(name))
                    .forEach(name -> kept.add(kind + " " + name));
        }
    }

    /** Whether nothing is joined. */
    boolean isEmpty() {
        return to.values().stream().allMatch(Map::isEmpty);
    }

    /** The table with regions and sectors joined, in the order in which they come first; flows within and between them are added up. */
    SourceTable of(SourceTable table) {
        if (isEmpty()) {
            return table;
        }
        Groups industries = new Groups();
        table.industries()
                .forEach(key -> industries.add(new Account(mapped(REGION, key.region()), mapped(SECTOR, key.name()))));
        Groups destinations = new Groups();
        table.destinations()
                .forEach(key -> destinations.add(
                        new Account(key.region().isEmpty() ? "" : mapped(REGION, key.region()), key.name())));
        int[] all = new int[table.added().size()];
        Arrays.setAll(all, i -> i);
        return new SourceTable(
                industries.names(),
                sums(table.flows(), industries.places(), industries.places(), industries.size(), industries.size()),
                destinations.names(),
                sums(
                        table.demand(),
                        industries.places(),
                        destinations.places(),
                        industries.size(),
                        destinations.size()),
                table.added(),
                sums(table.addedValues(), all, industries.places(), all.length, industries.size()),
                table.checks());
    }

    private static double[][] sums(double[][] values, int[] row, int[] column, int rows, int columns) {
        double[][] sums = new double[rows][columns];
        for (int i = 0; i < values.length; i++) {
            double[] sum = sums[row[i]];
            for (int j = 0; j < column.length; j++) {
                sum[column[j]] += values[i][j];
            }
        }
        return sums;
    }

    /** Keys in order of first appearance, and the group that each of them is in. */
    private static final class Groups {
        private final Map<Account, Integer> groups = new HashMap<>();
        private final List<Account> names = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void add(Account key) {
            if (!groups.containsKey(key)) {
                groups.put(key, names.size());
                names.add(key);
            }
            places.add(groups.get(key));
        }

        List<Account> names() {
            return names;
        }

        int[] places() {
            return places.stream().mapToInt(Integer::intValue).toArray();
        }

        int size() {
            return names.size();
        }
    }
}
