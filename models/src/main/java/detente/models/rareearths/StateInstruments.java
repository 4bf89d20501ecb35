package detente.models.rareearths;

import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.states.PolicyInstrument;
import detente.models.rareearths.states.Side;
import detente.models.rareearths.states.States;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels on the board of policy as the two states' own instruments. */
final class StateInstruments {
    private final List<Instrument> all;

    /** @param states which of their instruments they have */
    StateInstruments(PolicyBoard board, PolicyBoard.Base base, States states) {
        all = Stream.of(
                        new Instrument(Side.CHINA, PolicyInstrument.REE_LICENCE, board.licences, 0),
                        new Instrument(Side.CHINA, PolicyInstrument.TARIFF, board.chineseTariff, base.chineseTariff()),
                        new Instrument(Side.CHINA, PolicyInstrument.PURCHASES, board.purchases, 1),
                        new Instrument(Side.CHINA, PolicyInstrument.MARKET_ACCESS, board.marketAccess, 0),
                        new Instrument(Side.CHINA, PolicyInstrument.PRECURSOR, board.precursorControl, 0),
                        new Instrument(Side.UNITED_STATES, PolicyInstrument.TECH_CONTROL, board.technology, 0),
                        new Instrument(
                                Side.UNITED_STATES,
                                PolicyInstrument.TARIFF,
                                board.americanTariff,
                                base.americanTariff()))
                .filter(each -> states.of(each.side).positions().own().contains(each.kind))
                .toList();
    }

    /**
     * An instrument of a state.
     *
     * @param base level at which its position is 0
     */
    record Instrument(Side side, PolicyInstrument kind, PolicyLevel level, double base) {

        /** Moves it to a position from this week on. */
        void move(double position) {
            level.set(kind.level(position, base));
        }

        /** Position at which the script or the state has put it in a period. */
        double position(int period) {
            return kind.position(level.asSet(period), base);
        }

        /** How much of its position is not in force in a period, because of an agreement. */
        double eased(int period) {
            return position(period) - kind.position(level.applyAsDouble(period), base);
        }
    }

    /** All of both states. */
    List<Instrument> all() {
        return all;
    }

    /** An instrument of a state, if the state has it. */
    Optional<Instrument> of(Side side, PolicyInstrument kind) {
        return all.stream()
                .filter(each -> each.side == side && each.kind == kind)
                .findFirst();
    }
}
