package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a state's instruments stand, and the control level that they make together: the sum of positions times weights,
 * with weight 1 for licences, as far as no agreement takes them off. Leverage, equation (32) of the model description, saturates at a level of 1.
 */
public final class Positions {
    /** Smaller moves than this are none. */
    static final double LEAST = 1e-9;

    private final List<PolicyInstrument> own;
    private final Stand[] stands;
    private final Map<PolicyInstrument, Stand> standOf = new LinkedHashMap<>();

    /** Where one instrument stands. */
    private static final class Stand {
        private final double weight;
        private double position;
        private double eased;
        private boolean covered;
        private boolean imposed;

        Stand(double weight) {
            this.weight = weight;
        }

        double inForce() {
            return position - eased;
        }
    }

    /** @param own instruments that the state has */
    public Positions(List<PolicyInstrument> own, ConductParameters conduct) {
        this.own = List.copyOf(own);
        this.stands = new Stand[own.size()];
        for (int i = 0; i < stands.length; i++) {
            stands[i] = new Stand(conduct.of(own.get(i).weight));
            standOf.put(own.get(i), stands[i]);
        }
    }

    /** The state's instruments, in the order given. */
    public List<PolicyInstrument> own() {
        return own;
    }

    /** Position of an instrument; 0 for one that the state does not have. */
    public double of(PolicyInstrument instrument) {
        Stand stand = standOf.get(instrument);
        return stand == null ? 0 : stand.position;
    }

    /** Weight of an instrument in the control level; 0 for one that the state does not have. */
    public double weight(PolicyInstrument instrument) {
        Stand stand = standOf.get(instrument);
        return stand == null ? 0 : stand.weight;
    }

    /** Control level: 0 at base, below 0 when more was conceded than is hostile. */
    public double level() {
        double sum = 0;
        for (Stand stand : stands) {
            sum += stand.weight * stand.inForce();
        }
        return sum;
    }

    /**
     * The control level as the state itself counts it: what it does as the price of an agreement is no restraint that it would want
     * matched.
     */
    double ownLevel() {
        double sum = 0;
        for (int i = 0; i < stands.length; i++) {
            Stand stand = stands[i];
            sum += stand.weight * (own.get(i).clause.restrains() ? stand.inForce() : stand.position);
        }
        return sum;
    }

    /** The most hostile position. */
    public double peak() {
        double peak = Double.NEGATIVE_INFINITY;
        for (Stand stand : stands) {
            peak = Math.max(peak, stand.inForce());
        }
        return peak;
    }

    /** How far an instrument would really move if it were to move by a step; less than the step at a bound. */
    public double room(PolicyInstrument instrument, double step) {
        double from = of(instrument);
        return instrument.within(from + step) - from;
    }

    /**
     * Puts an instrument to a position, kept within its bounds.
     *
     * @return change of the control level, above 0 if it hardened
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public double put(PolicyInstrument instrument, double to) {
        Stand stand = stand(instrument);
        double from = stand.position;
        stand.position = instrument.within(to);
        return stand.weight * (stand.position - from);
    }

    /**
     * Sets how much of an instrument's position an agreement takes off for the time being; the position itself stays.
     *
     * @return change of the control level, below 0 if more is taken off than before
     * @throws IllegalArgumentException if the state does not have the instrument
     */
    public double ease(PolicyInstrument instrument, double off) {
        Stand stand = stand(instrument);
        double from = stand.eased;
        stand.eased = off;
        return stand.weight * (from - off);
    }

    /** Says whether the terms of an agreement cover an instrument. */
    public void cover(PolicyInstrument instrument, boolean covered) {
        stand(instrument).covered = covered;
    }

    /** Whether the terms of an agreement cover an instrument. */
    public boolean isCovered(PolicyInstrument instrument) {
        Stand stand = standOf.get(instrument);
        return stand != null && stand.covered;
    }

    /** From now on a script holds an instrument. */
    public void takeAway(PolicyInstrument instrument) {
        stand(instrument).imposed = true;
    }

    /** Whether a script holds an instrument. */
    public boolean isImposed(PolicyInstrument instrument) {
        Stand stand = standOf.get(instrument);
        return stand != null && stand.imposed;
    }

    /** Control level that agreements take off. */
    public double easedLevel() {
        double sum = 0;
        for (Stand stand : stands) {
            sum += stand.weight * stand.eased;
        }
        return sum;
    }

    /** What controls the exports of the goods that the partner needs: its most hostile position in force, 0 without one. */
    public double exportControl() {
        double most = 0;
        for (int i = 0; i < stands.length; i++) {
            if (own.get(i).mechanism.controlsExports()) {
                most = Math.max(most, stands[i].inForce());
            }
        }
        return most;
    }

    private Stand stand(PolicyInstrument instrument) {
        Stand stand = standOf.get(instrument);
        if (stand == null) {
            throw new IllegalArgumentException("this state has no instrument '" + instrument.key + "'");
        }
        return stand;
    }
}
