package detente.models.rareearths.states;

import java.util.List;

/**
 * Where a state's instruments stand, and the control level that they make together: the sum of positions times weights,
 * with weight 1 for licences, as far as no agreement takes them off. Leverage, equation (32) of the model description, saturates at a level of 1.
 */
public final class Positions {
    /** Smaller moves than this are none. */
    static final double LEAST = 1e-9;

    private final List<PolicyInstrument> own;
    private final double[] weight = new double[PolicyInstrument.ALL.size()];
    private final double[] position = new double[PolicyInstrument.ALL.size()];
    private final double[] eased = new double[PolicyInstrument.ALL.size()];

    /** @param own instruments that the state has */
    public Positions(List<PolicyInstrument> own, ConductParameters conduct) {
        this.own = List.copyOf(own);
        for (PolicyInstrument instrument : own) {
            weight[instrument.place] = switch (instrument) {
                case REE_LICENCE, TECH_CONTROL -> 1;
                case TARIFF -> conduct.weightTariff();
                case PURCHASES -> conduct.weightPurchases();
                case MARKET_ACCESS -> conduct.weightAccess();
                case PRECURSOR -> conduct.weightPrecursor();
            };
        }
    }

    /** The state's instruments, in the order given. */
    public List<PolicyInstrument> own() {
        return own;
    }

    /** Position of an instrument; 0 for one that the state does not have. */
    public double of(PolicyInstrument instrument) {
        return position[instrument.place];
    }

    /** Weight of an instrument in the control level; 0 for one that the state does not have. */
    public double weight(PolicyInstrument instrument) {
        return weight[instrument.place];
    }

    /** Control level: 0 at base, below 0 when more was conceded than is hostile. */
    public double level() {
        double sum = 0;
        for (int i = 0; i < own.size(); i++) {
            int m = own.get(i).place;
            sum += weight[m] * (position[m] - eased[m]);
        }
        return sum;
    }

    /** The most hostile position. */
    public double peak() {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < own.size(); i++) {
            int m = own.get(i).place;
            peak = Math.max(peak, position[m] - eased[m]);
        }
        return peak;
    }

    /** How far an instrument would really move if it were to move by a step; less than the step at a bound. */
    public double room(PolicyInstrument instrument, double step) {
        double from = position[instrument.place];
        return instrument.within(from + step) - from;
    }

    /**
     * Puts an instrument to a position, kept within its bounds.
     *
     * @return change of the control level, above 0 if it hardened
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public double put(PolicyInstrument instrument, double to) {
        check(instrument);
        double from = position[instrument.place];
        position[instrument.place] = instrument.within(to);
        return weight[instrument.place] * (position[instrument.place] - from);
    }

    /**
     * Sets how much of an instrument's position an agreement takes off for the time being; the position itself stays.
     *
     * @return change of the control level, below 0 if more is taken off than before
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public double ease(PolicyInstrument instrument, double off) {
        check(instrument);
        double from = eased[instrument.place];
        eased[instrument.place] = off;
        return weight[instrument.place] * (from - off);
    }

    private void check(PolicyInstrument instrument) {
        if (!own.contains(instrument)) {
            throw new IllegalArgumentException("this state has no instrument '" + instrument.key + "'");
        }
    }
}
