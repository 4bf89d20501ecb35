package detente.imports;

import detente.imports.Choices.EmptyIndustries;
import detente.imports.Choices.NegativeFlows;
import detente.imports.layout.Account;
import detente.imports.layout.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Does what the user chose with cells that the model cannot take, and lists what it did and what is left. */
final class Repairs {
    /** Inputs may exceed output by this share: rounding of published tables. The model allows as much. */
    private static final double ROUNDING = 1e-9;
    /** Region of the suppliers of goods out of stocks, after the region's own name. */
    static final String STOCKS = " stocks";

    private static final String BY_EMPTY = "bought by industries left out";
    private static final String BEYOND = "inputs beyond output";
    private static final String SUBSIDY = "output that covers inputs";

    private final Choices choices;
    private final List<Change> changes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Account> industries;
    private final List<double[]> flows = new ArrayList<>();
    private final List<Account> destinations;
    private final List<double[]> demand = new ArrayList<>();

    Repairs(SourceTable table, Choices choices) {
        this.choices = choices;
        this.industries = new ArrayList<>(table.industries());
        this.destinations = new ArrayList<>(table.destinations());
        Arrays.stream(table.flows()).forEach(row -> flows.add(row.clone()));
        Arrays.stream(table.demand()).forEach(row -> demand.add(row.clone()));
    }

    /** Every cell that was changed. */
    List<Change> changes() {
        return changes;
    }

    /** What the model refuses and no choice allows. */
    List<Refusal> refusals() {
        return refusals;
    }

    /** The table that the model can take, if there are no refusals. */
    SourceTable done(SourceTable table) {
        negativeFlows();
        negativeDemand();
        emptyIndustries();
        negativeValueAdded();
        return new SourceTable(
                List.copyOf(industries),
                flows.toArray(double[][]::new),
                List.copyOf(destinations),
                demand.toArray(double[][]::new),
                List.of(),
                new double[0][],
                table.checks());
    }

    private void negativeFlows() {
        Refusal found = new Refusal(Refusal.Kind.NEGATIVE_FLOW);
        for (int i = 0; i < flows.size(); i++) {
            double[] row = flows.get(i);
            for (int j = 0; j < row.length; j++) {
                if (row[j] < 0 && choices.flows() == NegativeFlows.ZERO) {
                    set(row, j, 0, "negative-flows zero", i, industries.get(j));
                } else if (row[j] < 0) {
                    found.add(shown(i) + " to " + industries.get(j).shown(), row[j]);
                }
            }
        }
        keep(found);
    }

    private void set(double[] row, int column, double value, String rule, int from, Account to) {
        changes.add(new Change(rule, shown(from), to.shown(), row[column], value));
        row[column] = value;
    }

    private String shown(int industry) {
        return industries.get(industry).shown();
    }

    private void keep(Refusal found) {
        if (!found.isEmpty()) {
            refusals.add(found);
        }
    }

    private void negativeDemand() {
        Refusal refused = new Refusal(Refusal.Kind.NEGATIVE_DEMAND);
        Refusal beyond = new Refusal(Refusal.Kind.NET_BELOW_ZERO);
        List<Integer> released = new ArrayList<>();
        for (int i = 0; i < demand.size(); i++) {
            double[] row = demand.get(i);
            double taken = -Arrays.stream(row).filter(v -> v < 0).sum();
            double wanted = Arrays.stream(row).filter(v -> v > 0).sum();
            if (taken == 0) {
                continue;
            }
            switch (choices.demand()) {
                case REFUSE -> {
                    for (int d = 0; d < row.length; d++) {
                        if (row[d] < 0) {
                            refused.add(shown(i) + " to " + destinations.get(d).shown(), row[d]);
                        }
                    }
                }
                case NET -> {
                    if (wanted < taken) {
                        beyond.add(shown(i), wanted - taken);
                    } else {
                        net(i, (wanted - taken) / wanted);
                    }
                }
                case SEPARATE -> released.add(i);
            }
        }
        if (!released.isEmpty()) {
            separate(released);
        }
        keep(refused);
        keep(beyond);
    }

    private void net(int industry, double left) {
        double[] row = demand.get(industry);
        for (int d = 0; d < row.length; d++) {
            if (row[d] != 0) {
                set(row, d, row[d] < 0 ? 0 : row[d] * left, "negative-demand net", industry, destinations.get(d));
            }
        }
    }

    /** Suppliers out of stocks sell their share of what industries sell, to the same buyers. */
    private void separate(List<Integer> released) {
        String rule = "negative-demand separate";
        int before = industries.size();
        for (int i : released) {
            Account key = industries.get(i);
            industries.add(new Account(key.region() + STOCKS, key.name()));
        }
        flows.replaceAll(row -> Arrays.copyOf(row, industries.size()));
        for (int s = 0; s < released.size(); s++) {
            int i = released.get(s);
            double[] row = flows.get(i);
            double[] wanted = demand.get(i);
            double taken = 0;
            for (int d = 0; d < wanted.length; d++) {
                if (wanted[d] < 0) {
                    taken -= wanted[d];
                    set(wanted, d, 0, rule, i, destinations.get(d));
                }
            }
            double sold = Arrays.stream(row).sum() + Arrays.stream(wanted).sum();
            double share = sold > 0 ? Math.min(1, taken / sold) : 0;
            if (taken > sold) {
                changes.add(
                        new Change(rule, shown(before + s), "(taken out of stocks and never sold)", taken - sold, 0));
            }
            flows.add(part(row, share, i, before + s, industries));
            demand.add(part(wanted, share, i, before + s, destinations));
        }
    }

    /** Moves a share of a row to another seller, who gets a row of his own. */
    private double[] part(double[] row, double share, int from, int stocks, List<Account> buyers) {
        double[] moved = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            if (row[j] > 0 && share > 0) {
                moved[j] = row[j] * share;
                set(row, j, share == 1 ? 0 : row[j] * (1 - share), "negative-demand separate", from, buyers.get(j));
                changes.add(new Change(
                        "negative-demand separate", shown(stocks), buyers.get(j).shown(), 0, moved[j]));
            }
        }
        return moved;
    }

    private double output(int industry) {
        return Arrays.stream(flows.get(industry)).sum()
                + Arrays.stream(demand.get(industry)).sum();
    }

    private void emptyIndustries() {
        Refusal found = new Refusal(Refusal.Kind.EMPTY_INDUSTRY);
        boolean[] gone = new boolean[industries.size()];
        boolean any = false;
        for (int i = 0; i < gone.length; i++) {
            // An output below 0 shows as negative cells, which have choices of their own.
            boolean empty = Arrays.stream(flows.get(i)).allMatch(v -> v == 0)
                    && Arrays.stream(demand.get(i)).allMatch(v -> v == 0);
            if (empty && choices.empty() == EmptyIndustries.REFUSE) {
                found.add(shown(i), bought(i));
            }
            gone[i] = empty && choices.empty() == EmptyIndustries.DROP;
            any |= gone[i];
        }
        keep(found);
        if (any) {
            drop(gone);
        }
    }

    private double bought(int industry) {
        return flows.stream().mapToDouble(row -> row[industry]).sum();
    }

    private void drop(boolean[] gone) {
        for (int j = 0; j < gone.length; j++) {
            if (gone[j]) {
                int buyer = j;
                boolean buys = flows.stream().anyMatch(row -> row[buyer] != 0);
                changes.add(new Change("empty-industries drop", shown(j), "(left out)", 0, 0));
                for (int i = 0; buys && i < flows.size(); i++) {
                    double flow = flows.get(i)[j];
                    if (flow != 0) {
                        move(i, j, flow, new Account(industries.get(j).region(), BY_EMPTY), "empty-industries drop");
                    }
                }
            }
        }
        int[] kept = IntStream.range(0, gone.length).filter(i -> !gone[i]).toArray();
        List<Account> names = Arrays.stream(kept).mapToObj(industries::get).toList();
        List<double[]> rows = Arrays.stream(kept)
                .mapToObj(i ->
                        Arrays.stream(kept).mapToDouble(j -> flows.get(i)[j]).toArray())
                .toList();
        List<double[]> wanted = Arrays.stream(kept).mapToObj(demand::get).toList();
        industries.clear();
        industries.addAll(names);
        flows.clear();
        flows.addAll(rows);
        demand.clear();
        demand.addAll(wanted);
    }

    /** Counts a part of a flow between industries as final demand. */
    private void move(int from, int to, double amount, Account destination, String rule) {
        double[] row = flows.get(from);
        set(row, to, amount == row[to] ? 0 : row[to] - amount, rule, from, industries.get(to));
        add(from, destination, amount, rule);
    }

    private void add(int from, Account destination, double amount, String rule) {
        int column = destinations.indexOf(destination);
        if (column < 0) {
            column = destinations.size();
            destinations.add(destination);
            demand.replaceAll(row -> Arrays.copyOf(row, destinations.size()));
        }
        double[] row = demand.get(from);
        set(row, column, row[column] + amount, rule, from, destination);
    }

    private void negativeValueAdded() {
        Refusal found = new Refusal(Refusal.Kind.NEGATIVE_VALUE_ADDED);
        double[] inputs = new double[industries.size()];
        for (double[] row : flows) {
            for (int j = 0; j < inputs.length; j++) {
                inputs[j] += row[j];
            }
        }
        for (int j = 0; j < inputs.length; j++) {
            double output = output(j);
            if (inputs[j] <= output * (1 + ROUNDING) || output <= 0) {
                continue; // industries without output are a refusal of their own
            }
            String region = industries.get(j).region();
            switch (choices.valueAdded()) {
                case REFUSE -> found.add(shown(j), output - inputs[j]);
                case OUTPUT -> add(j, new Account(region, SUBSIDY), inputs[j] - output, "negative-value-added output");
                case INPUTS -> {
                    double beyond = 1 - output / inputs[j];
                    for (int i = 0; i < flows.size(); i++) {
                        double flow = flows.get(i)[j];
                        if (flow > 0) {
                            move(i, j, flow * beyond, new Account(region, BEYOND), "negative-value-added inputs");
                        }
                    }
                }
            }
        }
        keep(found);
    }
}
