package detente.imports.layout;

import detente.imports.layout.Matrix.Role;
import detente.input.Nearest;
import detente.input.Position;
import detente.input.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the matrices of one table together: what is in rows and columns is an industry, what is only in columns final demand. */
final class Assembly {
    private static final int MOST_LISTED = 20;

    private final Problems problems;
    private final List<Account> destinations = new ArrayList<>();
    private final List<double[]> demandColumns = new ArrayList<>();
    private final List<Account> added = new ArrayList<>();
    private final List<double[]> addedRows = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Map<Account, Integer> places = Map.of();

    private Assembly(Problems problems) {
        this.problems = problems;
    }

    /** The table; empty, and at least one problem more, if the matrices do not fit together. */
    static Optional<SourceTable> of(List<Matrix> matrices, Problems problems) {
        return new Assembly(problems).table(matrices);
    }

    private Optional<SourceTable> table(List<Matrix> matrices) {
        int before = problems.list().size();
        Optional<Matrix> core = matrices.stream()
                .filter(m -> m.role() == Role.WHOLE || isFlows(m))
                .findFirst();
        if (core.isEmpty()) {
            throw new IllegalArgumentException("a table needs its flows");
        }
        List<Account> industries = industries(core.get());
        places = places(industries);
        if (industries.isEmpty() && problems.list().size() == before) {
            problems.add(
                    new Position(core.get().file(), 1),
                    "no name is both in a row and in a column: the table has no industries. Rows begin with '%s', columns with '%s'."
                            .formatted(
                                    first(core.get().rows()), first(core.get().columns())));
        }
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        double[][] flows = flows(core.get());
        matrices.forEach(this::beside);
        if (destinations.isEmpty() && problems.list().size() == before) {
            problems.add(
                    new Position(core.get().file(), 0),
                    "no final demand: it stands in columns of the table or in a file of its own (Y.txt, FD.txt).");
        }
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        double[][] demand = transposed(demandColumns, industries.size());
        if (core.get().role() == Role.COEFFICIENTS) {
            Optional<double[]> output = told.stream()
                    .filter(one -> one.which() == Totals.OUTPUT && one.inColumn())
                    .map(Told::values)
                    .findFirst()
                    .or(() -> Coefficients.output(flows, demand));
            if (output.isEmpty()) {
                problems.add(
                        new Position(core.get().file(), 0),
                        "these coefficients and final demand give no output: add the file of output (x) or of flows (Z).");
                return Optional.empty();
            }
            Coefficients.multiply(flows, output.get());
        }
        SourceTable table = new SourceTable(
                industries, flows, destinations, demand, added, addedRows.toArray(double[][]::new), List.of());
        return Optional.of(new SourceTable(
                industries, flows, destinations, demand, added, table.addedValues(), Told.checks(told, table)));
    }

    private static boolean isFlows(Matrix matrix) {
        return matrix.role() == Role.FLOWS || matrix.role() == Role.COEFFICIENTS;
    }

    private static String first(List<Account> keys) {
        return keys.isEmpty() ? "" : keys.get(0).shown();
    }

    /** Rows that are columns too, in the order of rows. */
    private List<Account> industries(Matrix core) {
        Set<Account> columns = new LinkedHashSet<>(core.columns());
        Set<Account> industries = new LinkedHashSet<>();
        int listed = 0;
        for (int row = 0; row < core.rows().size(); row++) {
            Account key = core.rows().get(row);
            if (Totals.of(key).isPresent()) {
                continue;
            }
            Position at = new Position(core.file(), core.lines()[row]);
            if (!columns.contains(key)) {
                if (isFlows(core) && listed++ < MOST_LISTED) {
                    problems.add(
                            at,
                            "row '" + key.shown() + "' has no column.",
                            Nearest.to(key.shown(), shown(core.columns())));
                }
            } else if (!industries.add(key)) {
                problems.add(at, "row '" + key.shown() + "' is there twice.");
            }
        }
        Set<Account> seen = new LinkedHashSet<>();
        for (Account key : core.columns()) {
            if (industries.contains(key) && !seen.add(key)) {
                problems.add(new Position(core.file(), 1), "column '" + key.shown() + "' is there twice.");
            }
            if (isFlows(core) && Totals.of(key).isEmpty() && !industries.contains(key) && listed++ < MOST_LISTED) {
                problems.add(
                        new Position(core.file(), 1),
                        "column '" + key.shown() + "' has no row.",
                        Nearest.to(key.shown(), shown(core.rows())));
            }
        }
        return List.copyOf(industries);
    }

    private static List<String> shown(List<Account> keys) {
        return keys.stream().map(Account::shown).toList();
    }

    private static Map<Account, Integer> places(List<Account> keys) {
        Map<Account, Integer> places = new HashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        return places;
    }

    private double[][] flows(Matrix core) {
        int[] from = indices(core.columns());
        double[][] flows = new double[places.size()][places.size()];
        for (int row = 0; row < core.values().length; row++) {
            Integer seller = places.get(core.rows().get(row));
            if (seller != null) {
                for (int column = 0; column < from.length; column++) {
                    if (from[column] >= 0) {
                        flows[seller][from[column]] = core.values()[row][column];
                    }
                }
            }
        }
        return flows;
    }

    /** By key, the place of its industry; −1 for what is none. */
    private int[] indices(List<Account> keys) {
        return keys.stream().mapToInt(key -> places.getOrDefault(key, -1)).toArray();
    }

    /** Takes what a matrix says besides flows. */
    private void beside(Matrix matrix) {
        switch (matrix.role()) {
            case WHOLE -> {
                columns(matrix);
                rows(matrix);
            }
            case DEMAND, OUTPUT -> {
                complete(matrix, matrix.rows());
                columns(matrix);
            }
            case ADDED -> {
                complete(matrix, matrix.columns());
                rows(matrix);
            }
            case FLOWS, COEFFICIENTS -> {
                columns(matrix);
                rows(matrix);
            }
        }
    }

    /** Reports industries that a file leaves out. */
    private void complete(Matrix matrix, List<Account> keys) {
        Set<Account> there = new LinkedHashSet<>(keys);
        List<Account> missing = places.keySet().stream()
                .filter(key -> !there.contains(key))
                .sorted(byPlace())
                .toList();
        missing.stream()
                .limit(MOST_LISTED)
                .forEach(key -> problems.add(
                        new Position(matrix.file(), 0),
                        "industry '" + key.shown() + "' of the flows is missing.",
                        Nearest.to(key.shown(), shown(keys))));
        if (matrix.role() == Role.ADDED) {
            return;
        }
        Set<Account> seen = new LinkedHashSet<>();
        for (int row = 0; row < keys.size(); row++) {
            Account key = keys.get(row);
            Position at = new Position(matrix.file(), matrix.lines()[row]);
            if (places.containsKey(key) && !seen.add(key)) {
                problems.add(at, "row '" + key.shown() + "' is there twice.");
            } else if (!places.containsKey(key) && Totals.of(key).isEmpty() && row < MOST_LISTED * places.size()) {
                problems.add(
                        at,
                        "row '" + key.shown() + "' is no industry of the flows.",
                        Nearest.to(key.shown(), shown(List.copyOf(places.keySet()))));
            }
        }
    }

    private Comparator<Account> byPlace() {
        return Comparator.comparing(places::get);
    }

    /** Columns that are no industries: final demand, or sums. */
    private void columns(Matrix matrix) {
        int[] to = indices(matrix.rows());
        for (int column = 0; column < matrix.columns().size(); column++) {
            Account key = matrix.columns().get(column);
            if (places.containsKey(key) && matrix.role() != Role.DEMAND && matrix.role() != Role.OUTPUT) {
                continue;
            }
            double[] values = new double[places.size()];
            for (int row = 0; row < to.length; row++) {
                if (to[row] >= 0) {
                    values[to[row]] = matrix.values()[row][column];
                }
            }
            Optional<Totals> total = matrix.role() == Role.OUTPUT ? Optional.of(Totals.OUTPUT) : Totals.of(key);
            if (total.isPresent()) {
                told.add(new Told(total.get(), true, values));
            } else {
                destinations.add(key);
                demandColumns.add(values);
            }
        }
    }

    /** Rows that are no industries: value added and taxes, or sums. */
    private void rows(Matrix matrix) {
        int[] to = indices(matrix.columns());
        for (int row = 0; row < matrix.rows().size(); row++) {
            Account key = matrix.rows().get(row);
            if (places.containsKey(key)) {
                continue;
            }
            double[] values = new double[places.size()];
            for (int column = 0; column < to.length; column++) {
                if (to[column] >= 0) {
                    values[to[column]] = matrix.values()[row][column];
                }
            }
            Optional<Totals> total = Totals.of(key);
            if (total.isPresent()) {
                told.add(new Told(total.get(), false, values));
            } else {
                added.add(key);
                addedRows.add(values);
            }
        }
    }

    private static double[][] transposed(List<double[]> columns, int rows) {
        double[][] values = new double[rows][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows; row++) {
                values[row][column] = columns.get(column)[row];
            }
        }
        return values;
    }
}
