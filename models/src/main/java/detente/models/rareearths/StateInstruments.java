package detente.models.rareearths;

import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.States;
import java.util.List;
import java.util.Optional;

/** The levels on the board of policy as the two states' own instruments. */
final class StateInstruments {
    private final List<Held> all;

    /** @param states which of their instruments they have */
    StateInstruments(PolicyBoard board, PolicyBoard.Base base, States states) {
        all = Side.BOTH.stream()
                .flatMap(side -> states.of(side).positions().own().stream()
                        .map(kind ->
                                new Held(side, kind, board.level(kind, side.actor), kind.neutral(base, side.actor))))
                .toList();
    }

    /**
     * An instrument of a state.
     *
     * @param neutral level at which its position is 0
     */
    record Held(Side side, PolicyInstrument kind, PolicyLevel level, double neutral) {

        /** Moves it to a position from this week on. */
        void move(double position) {
            level.set(kind.level(position, neutral));
        }

        /** Position at which the script or the state has put it in a period. */
        double position(int period) {
            return kind.position(level.asSet(period), neutral);
        }

        /** How much of its position is not in force in a period, because of an agreement. */
        double eased(int period) {
            return position(period) - kind.position(level.applyAsDouble(period), neutral);
        }
    }

    /** Those that a script holds in a period although the states decide are put where it says. */
    void impose(int period, States states) {
        for (int i = 0; i < all.size(); i++) {
            Held each = all.get(i);
            if (each.level.isImposed(period)) {
                states.of(each.side).positions().takeAway(each.kind);
                states.impose(each.side, each.kind, each.position(period));
            }
        }
    }

    /** All of both states. */
    List<Held> all() {
        return all;
    }

    /** An instrument of a state, if the state has it. */
    Optional<Held> of(Side side, PolicyInstrument kind) {
        return all.stream()
                .filter(each -> each.side == side && each.kind == kind)
                .findFirst();
    }
}
