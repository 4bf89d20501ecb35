package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.NetworkBuilder;
import detente.models.rareearths.world.BaseTable;
import detente.parameters.Nearest;
import detente.parameters.Problems;
import detente.parameters.Row;
import detente.parameters.DataTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What either state may control. China's are the two goods of the base table. Those of the United States are parts of wider
 * goods; their values stand in a table of their own and are held against the cells that they are part of.
 *
 * @param china magnets and rare earths, to everybody
 * @param unitedStates technology, to China
 */
public record ControlledFlows(List<ControlledFlow> china, List<ControlledFlow> unitedStates) {

    /**
     * The flows of both states.
     *
     * @throws detente.parameters.InvalidInput with everything that is wrong in the table of controlled flows
     */
    public static ControlledFlows of(InputOutputTable table, DataTable values) {
        Problems problems = new Problems();
        List<ControlledFlow> technology = new ArrayList<>();
        if (values.requires(List.of("flow", "good", "users", "value_musd"), problems)) {
            values.rows().forEach(row -> read(row, table, problems, technology));
        }
        problems.throwIfAny();
        return new ControlledFlows(china(table), List.copyOf(technology));
    }

    private static List<ControlledFlow> china(InputOutputTable table) {
        int origin = table.regions().indexOf(BaseTable.CHINA);
        return List.of(
                whole(BaseTable.MAGNET, origin, table.goods().indexOf(BaseTable.MAGNET)),
                whole(BaseTable.RARE_EARTHS, origin, table.goods().indexOf(BaseTable.RARE_EARTHS)));
    }

    private static ControlledFlow whole(String name, int origin, int good) {
        return new ControlledFlow(name, origin, ControlledFlow.ABROAD, good, Set.of(), 1);
    }

    private static void read(Row row, InputOutputTable table, Problems problems, List<ControlledFlow> flows) {
        int good = good(row.text("good"), row, table, problems);
        Set<Integer> users = new TreeSet<>();
        Arrays.stream(row.text("users").split(" ", -1)).forEach(user -> users.add(good(user, row, table, problems)));
        double value = row.number("value_musd", problems);
        if (good < 0 || users.contains(-1) || Double.isNaN(value)) {
            return;
        }
        ControlledFlow flow = new ControlledFlow(
                row.text("flow"),
                table.regions().indexOf(BaseTable.UNITED_STATES),
                table.regions().indexOf(BaseTable.CHINA),
                good,
                users,
                1);
        double all = value(flow, table);
        if (value <= 0 || value > all) {
            problems.add(
                    row.at(),
                    "'value_musd' of '%s' must be above 0 and at most %.6g, the sales that it is part of, was %s."
                            .formatted(flow.name(), all, row.text("value_musd")));
            return;
        }
        flows.add(new ControlledFlow(
                flow.name(), flow.origin(), flow.destination(), flow.good(), flow.users(), value / all));
    }

    private static int good(String name, Row row, InputOutputTable table, Problems problems) {
        int good = table.goods().indexOf(name);
        if (good < 0) {
            problems.add(row.at(), "unknown good '" + name + "'.", Nearest.to(name, table.goods()));
        }
        return good;
    }

    /** Annual sales in the cells of a flow [M$]. */
    private static double value(ControlledFlow flow, InputOutputTable table) {
        double sum = 0;
        for (int from = 0; from < table.industries(); from++) {
            for (int to = 0; to < table.industries(); to++) {
                sum += flow.covers(table, from, to) ? table.flow(from, to) : 0;
            }
        }
        return sum;
    }

    /** Cells that must be traded firm to firm, because licences are granted so. */
    public NetworkBuilder.Linked licensed(InputOutputTable table) {
        return (from, to) -> china.stream().anyMatch(flow -> flow.covers(table, from, to))
                || unitedStates.stream().anyMatch(flow -> flow.covers(table, from, to));
    }
}
