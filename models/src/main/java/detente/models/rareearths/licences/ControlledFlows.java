package detente.models.rareearths.licences;

import detente.input.Nearest;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.NetworkBuilder;
import detente.models.rareearths.policy.Mechanism;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.world.BaseTable;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.results.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each control of exports covers. China's licences on rare earths cover two whole goods of the base table. All else is a
 * part of a wider good; its value stands in a table of its own and is held against the cells that it is part of.
 */
public final class ControlledFlows {
    /** Column that names the instrument of each row; a table may lack it. */
    private static final String INSTRUMENT = "instrument";

    /** Column of the shares of output that the users cannot make without it: one for each of them, in their order. */
    private static final String DEPENDENCE = "dependence";

    /** Column of the weeks that it lasts. */
    private static final String STOCK = "stock_weeks";

    private final InputOutputTable table;
    private final Map<PolicyInstrument, List<ControlledFlow>> flows = new EnumMap<>(PolicyInstrument.class);
    private final Problems problems = new Problems();

    private ControlledFlows(InputOutputTable table) {
        this.table = table;
        PolicyInstrument.exportControls().forEach(each -> flows.put(each, new ArrayList<>()));
        for (String good : List.of(BaseTable.MAGNET, BaseTable.RARE_EARTHS)) {
            flows.get(PolicyInstrument.REE_LICENCE)
                    .add(flow(PolicyInstrument.REE_LICENCE, good, table.goods().indexOf(good), Set.of()));
        }
    }

    /**
     * The flows of all controls.
     *
     * @param values parts of wider goods; without a column that names an instrument all are under {@code tech-control}
     * @throws detente.input.InvalidInput with everything that is wrong in the table of controlled flows
     */
    public static ControlledFlows of(InputOutputTable table, DataTable values) {
        ControlledFlows flows = new ControlledFlows(table);
        if (values.requires(List.of("flow", "good", "users", "value_musd", DEPENDENCE, STOCK), flows.problems)) {
            values.rows().forEach(flows::read);
        }
        flows.problems.throwIfAny();
        return flows;
    }

    /** What an instrument controls, in the order of the table. */
    public List<ControlledFlow> of(PolicyInstrument instrument) {
        return List.copyOf(flows.get(instrument));
    }

    /** Cells that must be traded firm to firm, because licences are granted so. */
    public NetworkBuilder.Linked licensed() {
        List<ControlledFlow> all = all();
        return (from, to) -> all.stream().anyMatch(flow -> flow.covers(table, from, to));
    }

    private List<ControlledFlow> all() {
        return flows.values().stream().flatMap(List::stream).toList();
    }

    /** All sales of a good to some users by the state that holds an instrument, as far as the instrument reaches. */
    private ControlledFlow flow(PolicyInstrument instrument, String name, int good, Set<Integer> users) {
        int destination = instrument.mechanism == Mechanism.LICENCES
                ? ControlledFlow.ABROAD
                : table.regions().indexOf(instrument.holder().partner().region);
        int origin = table.regions().indexOf(instrument.holder().region);
        return new ControlledFlow(name, origin, destination, good, users, 1, ControlledFlow.Need.NONE);
    }

    private void read(Row row) {
        Optional<PolicyInstrument> instrument = instrument(row);
        int good = good(row.text("good"), row);
        List<Integer> users = Arrays.stream(row.text("users").split(" ", -1))
                .map(user -> good(user, row))
                .toList();
        double value = row.number("value_musd", problems);
        Optional<ControlledFlow.Need> need = need(row, users);
        if (instrument.isEmpty() || good < 0 || users.contains(-1) || Double.isNaN(value) || need.isEmpty()) {
            return;
        }
        ControlledFlow flow = flow(instrument.get(), row.text("flow"), good, new TreeSet<>(users));
        double all = value(flow);
        if (value <= 0 || value > all) {
            problems.add(
                    row.at(),
                    "'value_musd' of '%s' must be above 0 and at most %.6g, the sales that it is part of, was %s."
                            .formatted(flow.name(), all, row.text("value_musd")));
            return;
        }
        all().stream()
                .filter(other -> overlap(flow, other))
                .findFirst()
                .ifPresentOrElse(
                        other -> problems.add(
                                row.at(),
                                "'%s' has sellers and users in common with '%s', and a sale can be under one control only."
                                        .formatted(flow.name(), other.name())),
                        () -> flows.get(instrument.get()).add(flow.part(value / all, need.get())));
    }

    /** What the users cannot make without it; empty, and at least one problem more, if that is not said as it must be. */
    private Optional<ControlledFlow.Need> need(Row row, List<Integer> users) {
        String written = row.text(DEPENDENCE);
        List<OptionalDouble> shares = Arrays.stream(written.split(" ", -1))
                .map(Written::decimal)
                .filter(share -> share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1)
                .toList();
        int cells = written.split(" ", -1).length;
        if (shares.size() < cells || cells != users.size()) {
            problems.add(
                    row.at(),
                    "'%s' must be a share from 0 to 1 for each of the %d 'users', with spaces between, was '%s'."
                            .formatted(DEPENDENCE, users.size(), written));
        }
        double weeks = row.number(STOCK, problems);
        if (weeks < 1) {
            problems.add(row.at(), "'%s' must be at least 1 week, was %s.".formatted(STOCK, row.text(STOCK)));
        }
        if (shares.size() < cells || cells != users.size() || !(weeks >= 1)) {
            return Optional.empty();
        }
        Map<Integer, Double> dependence = new TreeMap<>();
        for (int u = 0; u < cells; u++) {
            dependence.put(users.get(u), shares.get(u).getAsDouble());
        }
        return Optional.of(new ControlledFlow.Need(dependence, weeks));
    }

    private Optional<PolicyInstrument> instrument(Row row) {
        List<PolicyInstrument> controls = PolicyInstrument.exportControls();
        if (!row.table().header().contains(INSTRUMENT)) {
            return Optional.of(PolicyInstrument.TECH_CONTROL);
        }
        String key = row.text(INSTRUMENT);
        List<String> keys = controls.stream().map(each -> each.key).toList();
        if (!keys.contains(key)) {
            problems.unknown(row.at(), INSTRUMENT, key, keys);
        }
        return controls.stream().filter(each -> each.key.equals(key)).findFirst();
    }

    private int good(String name, Row row) {
        int good = table.goods().indexOf(name);
        if (good < 0) {
            problems.add(row.at(), "unknown good '" + name + "'.", Nearest.to(name, table.goods()));
        }
        return good;
    }

    /** Annual sales in the cells of a flow [M$]. */
    private double value(ControlledFlow flow) {
        double sum = 0;
        for (int from = 0; from < table.industries(); from++) {
            for (int to = 0; to < table.industries(); to++) {
                sum += flow.covers(table, from, to) ? table.flow(from, to) : 0;
            }
        }
        return sum;
    }

    private boolean overlap(ControlledFlow one, ControlledFlow other) {
        for (int from = 0; from < table.industries(); from++) {
            for (int to = 0; to < table.industries(); to++) {
                if (one.covers(table, from, to) && other.covers(table, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }
}
