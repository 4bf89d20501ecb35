package detente.models.rareearths;

import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.states.PolicyInstrument;
import detente.models.rareearths.states.Side;
import java.util.List;

/** The levels on the board of policy as the two states' own instruments. */
final class StateInstruments {
    private final List<Instrument> all;

    StateInstruments(PolicyBoard board, PolicyBoard.Base base) {
        all = List.of(
                new Instrument(Side.CHINA, PolicyInstrument.REE_LICENCE, board.licences, 0),
                new Instrument(Side.CHINA, PolicyInstrument.TARIFF, board.chineseTariff, base.chineseTariff()),
                new Instrument(Side.CHINA, PolicyInstrument.PURCHASES, board.purchases, 1),
                new Instrument(Side.CHINA, PolicyInstrument.MARKET_ACCESS, board.marketAccess, 0),
                new Instrument(Side.CHINA, PolicyInstrument.PRECURSOR, board.precursorControl, 0),
                new Instrument(Side.UNITED_STATES, PolicyInstrument.TECH_CONTROL, board.technology, 0),
                new Instrument(
                        Side.UNITED_STATES, PolicyInstrument.TARIFF, board.americanTariff, base.americanTariff()));
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

    Instrument of(Side side, PolicyInstrument kind) {
        for (Instrument instrument : all) {
            if (instrument.side == side && instrument.kind == kind) {
                return instrument;
            }
        }
        throw new IllegalArgumentException(side.words + " has no instrument '" + kind.key + "'");
    }
}
