package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.strategies.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

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
 * @param tip what would have tipped the choice; empty if there was no other or the strategy looks at no values
 */
public record Decision(
        int period,
        Side side,
        Map<String, Double> seen,
        List<Option> options,
        double draw,
        Action intended,
        Action action,
        Move move,
        Optional<Tip> tip) {

    public Decision {
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        options = List.copyOf(options);
    }

    /**
     * An action as it stood to choice.
     *
     * @param instrument with which it would have been carried out
     * @param feasible whether it could be chosen
     * @param value what it was expected to be worth: the sum of its parts
     * @param probability with which a quantal response chose it; of another strategy 1 for what it chose, otherwise 0
     * @param parts of the value, by place of the reason
     */
    public record Option(
            Action action,
            Optional<PolicyInstrument> instrument,
            boolean feasible,
            double value,
            double probability,
            List<Double> parts) {

        public Option {
            parts = List.copyOf(parts);
        }

        /** A part of the value, with the name of its reason. */
        public void eachPart(ObjDoubleConsumer<String> told) {
            Reason.ALL.forEach(reason -> told.accept(reason.key, parts.get(reason.place)));
        }
    }

    /**
     * What would have tipped the choice.
     *
     * @param alternative the most valuable of the other options
     * @param reading what had to be read otherwise, as it is called in what was seen; empty if nothing alone would do
     * @param was what was read
     * @param needed with which the alternative is worth as much
     */
    public record Tip(Action alternative, Optional<String> reading, double was, double needed) {}

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
