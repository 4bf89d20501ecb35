package detente.models.rareearths.goods;

import detente.input.Names;
import detente.input.Nearest;
import detente.input.Position;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each control of exports covers, one row of a table each: which good, sold to whom, and its value. A row without a value
 * is all of the good; any other value is held against the cells that it is part of.
 */
public final class ControlledFlows {
    private static final String INSTRUMENT = "instrument";
    private static final String FLOW = "flow";
    private static final String USERS = "users";
    private static final String VALUE = "value_musd";

    /** Column of the shares of output that the users cannot make without it: one for each of them, in their order. */
    private static final String DEPENDENCE = "dependence";

    /** Column of the weeks that it lasts. */
    private static final String STOCK = "stock_weeks";

    private final InputOutputTable table;
    private final List<PolicyInstrument> controls;
    private final Map<PolicyInstrument, List<ControlledFlow>> flows = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private ControlledFlows(InputOutputTable table, List<PolicyInstrument> controls) {
        this.table = table;
        this.controls = controls;
        controls.forEach(each -> flows.put(each, new ArrayList<>()));
    }

    /**
     * The flows of all controls.
     *
     * @param values one row for each flow
     * @param controls which there are
     * @throws detente.input.InvalidInput with everything that is wrong in the table of controlled flows
     */
    public static ControlledFlows of(InputOutputTable table, DataTable values, List<PolicyInstrument> controls) {
        ControlledFlows flows = new ControlledFlows(table, controls);
        if (values.requires(List.of(FLOW, INSTRUMENT, "good", USERS, VALUE, DEPENDENCE, STOCK), flows.problems)) {
            values.rows().forEach(flows::read);
            flows.checkMarkets(values);
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

    private void checkName(Row row) {
        String name = row.text(FLOW);
        if (all().stream().anyMatch(flow -> flow.name().equals(name))) {
            problems.add(row.at(), "flow '" + name + "' is there twice.");
        }
        if (!name.equals(row.text("good")) && !name.matches(Names.SLUG)) {
            problems.add(row.at(), Names.NO_SLUG.formatted(name));
        }
    }

    /** The words in a cell, with one space between them. */
    private static Stream<String> words(Row row, String column) {
        String cell = row.text(column);
        return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split(" ", -1));
    }

    /** All sales of a good to some users by the state that holds an instrument, as far as the instrument reaches. */
    private ControlledFlow flow(PolicyInstrument instrument, Row row, int good, ControlledFlow.Need need) {
        int destination = instrument.mechanism == Mechanism.LICENCES
                ? ControlledFlow.ABROAD
                : table.regions().indexOf(instrument.holder().partner().region);
        int origin = table.regions().indexOf(instrument.holder().region);
        Set<Integer> users =
                words(row, USERS).map(table.goods()::indexOf).collect(Collectors.toCollection(TreeSet::new));
        return new ControlledFlow(row.text(FLOW), origin, destination, good, users, 1, need);
    }

    /** The markets of magnets and rare earths have prices, stocks and substitutes because China licenses all of both. */
    private void checkMarkets(DataTable values) {
        List<ControlledFlow> licensed = flows.get(PolicyInstrument.REE_LICENCE);
        for (String good : List.of(BaseTable.MAGNET, BaseTable.RARE_EARTHS)) {
            boolean whole = licensed.stream()
                    .anyMatch(flow -> flow.name().equals(good)
                            && flow.isWhole()
                            && flow.good() == table.goods().indexOf(good));
            if (problems.isEmpty() && !whole) {
                problems.add(
                        new Position(values.file(), 1),
                        "there must be a row for all of '%s' under '%s', called so, without 'users' and '%s'."
                                .formatted(good, PolicyInstrument.REE_LICENCE.key, VALUE));
            }
        }
    }

    private void read(Row row) {
        checkName(row);
        Optional<PolicyInstrument> instrument = instrument(row);
        int good = good(row.text("good"), row);
        List<Integer> users = words(row, USERS).map(user -> good(user, row)).toList();
        boolean whole = row.text(VALUE).isEmpty();
        double value = whole ? 0 : row.number(VALUE, problems);
        Optional<ControlledFlow.Need> need =
                users.isEmpty() && whole ? Optional.of(ControlledFlow.Need.NONE) : need(row, users);
        if (instrument.isEmpty() || good < 0 || users.contains(-1) || Double.isNaN(value) || need.isEmpty()) {
            return;
        }
        ControlledFlow flow = flow(instrument.get(), row, good, need.get());
        double all = value(flow);
        if (whole ? all == 0 : value <= 0 || value > all) {
            problems.add(
                    row.at(),
                    "'%s' of '%s' must be above 0 and at most %.6g, the sales that it is part of, was %s."
                            .formatted(VALUE, flow.name(), all, whole ? "empty" : row.text(VALUE)));
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
                        () -> flows.get(instrument.get()).add(whole ? flow : flow.part(value / all)));
    }

    /** What the users cannot make without it; empty, and at least one problem more, if that is not said as it must be. */
    private Optional<ControlledFlow.Need> need(Row row, List<Integer> users) {
        String written = row.text(DEPENDENCE);
        List<OptionalDouble> shares = words(row, DEPENDENCE)
                .map(Written::decimal)
                .filter(share -> share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1)
                .toList();
        long cells = words(row, DEPENDENCE).count();
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
