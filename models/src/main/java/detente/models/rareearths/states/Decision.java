package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One decision of one state and all that it rests on.
 *
 * @param period week
 * @param side who decided
 * @param seen what the state knew and felt, by name
 * @param options every action in order of place
 * @param draw uniform draw with which the strategy chose
 * @param intended what the strategy chose
 * @param action what was carried out; not what was intended if the move went wrong
 * @param move what became of the state's instruments
 */
public record Decision(
        int period,
        Side side,
        Map<String, Double> seen,
        List<Option> options,
        double draw,
        Action intended,
        Action action,
        Move move) {

    public Decision {
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        options = List.copyOf(options);
    }

    /**
     * An action as it stood to choice.
     *
     * @param feasible whether it could be chosen
     * @param value what it was expected to be worth
     * @param probability with which a quantal response chose it; of another strategy 1 for what it chose, otherwise 0
     */
    public record Option(Action action, boolean feasible, double value, double probability) {}

    /**
     * A move of an instrument.
     *
     * @param instrument what moved; nothing at hold and talks
     * @param before its position before
     * @param after its position after
     * @param change of the control level
     */
    public record Move(Optional<PolicyInstrument> instrument, double before, double after, double change) {
        /** No move. */
        static final Move NONE = new Move(Optional.empty(), 0, 0, 0);
    }

    /** How an action stood to choice. */
    public Option option(Action of) {
        return options.get(of.place);
    }
}
