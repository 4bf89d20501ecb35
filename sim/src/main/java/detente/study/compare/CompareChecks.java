package detente.study.compare;

import detente.engine.Run;
import detente.files.OutcomeSpec;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong with a comparison as it is typed. */
final class CompareChecks {
    private CompareChecks() {}

    static void numbers(CompareOrder order, Problems problems) {
        OrderForm.check(order, problems);
        if (order.replications().isPresent() && order.halfWidth().isPresent()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "--replications says how many pairs, --half-width how good they are to be; leave out one of them.");
        }
        order.halfWidth().ifPresent(width -> {
            if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
                problems.add(Position.COMMAND_LINE, "'half-width' must be above 0, was " + shown(width) + ".");
            }
        });
        if (!(order.level() > 0 && order.level() < 1)) {
            problems.add(Position.COMMAND_LINE, "'level' must lie between 0 and 1, was " + shown(order.level()) + ".");
        }
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "NaN" : Numbers.exact(value);
    }

    /** That there are two at least, and no two the same. */
    static void scenarios(CompareOrder order, Problems problems) {
        if (order.scenario().isEmpty()) {
            problems.add(Position.COMMAND_LINE, "missing --scenario NAME, the scenario whose effect is asked.");
        }
        if (order.against().isEmpty()) {
            problems.add(Position.COMMAND_LINE, "missing --against NAME, the scenario that it is held against.");
        }
        Set<String> named = new TreeSet<>();
        for (String against : order.against()) {
            boolean alike = order.setA().equals(order.setB());
            if (alike && order.scenario().equals(Optional.of(against))) {
                problems.add(Position.COMMAND_LINE, "scenario '" + against + "' cannot be held against itself.");
            }
            if (!named.add(against)) {
                problems.add(Position.COMMAND_LINE, "--against names scenario '" + against + "' twice.");
            }
        }
    }

    /** That the model has the outcome that is asked for, or any if one is needed. */
    static void outcome(CompareOrder order, String model, List<OutcomeSpec> specs, Problems problems) {
        List<String> known = specs.stream().map(OutcomeSpec::id).toList();
        boolean needed = order.outcome().isPresent() || order.halfWidth().isPresent();
        if (needed && known.isEmpty()) {
            problems.add(Position.COMMAND_LINE, "model '" + model + "' has no 'outcomes' in its model.yaml.");
        } else if (order.outcome().filter(id -> !known.contains(id)).isPresent()) {
            String id = order.outcome().get();
            problems.unknown(Position.COMMAND_LINE, "outcome", id, known);
        }
    }

    static void lengths(Run<?> a, Run<?> b, Problems problems) {
        if (a.periods() != b.periods()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "scenario '" + a.manifest().scenario() + "' runs " + a.periods() + " periods and '"
                            + b.manifest().scenario() + "' " + b.periods() + "; --periods N makes them equal.");
        }
    }
}
