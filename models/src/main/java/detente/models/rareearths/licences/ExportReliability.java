package detente.models.rareearths.licences;

import detente.models.production.Attraction;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.OrderParameters;

/** How much of its orders each controlled link has let through lately; buyers lean away from links that let little. */
public final class ExportReliability {
    private final ControlledLinks cases;
    private final ExportGate gate;
    private final OrderParameters parameters;
    private final ProductionState state;
    private final Wedge wedge;
    private final double[] admitted;
    /** How open each link is to its buyer relative to base; revised at the speed at which buyers switch. */
    private final double[] access;

    /**
     * @param wedge what else opens or closes a supplier to buyers: tariffs and promises
     */
    ExportReliability(ExportGate gate, OrderParameters parameters, ProductionState state, Wedge wedge) {
        this.cases = gate.cases();
        this.wedge = wedge;
        this.gate = gate;
        this.parameters = parameters;
        this.state = state;
        this.admitted = new double[cases.count()];
        java.util.Arrays.fill(admitted, 1);
        this.access = admitted.clone();
    }

    /** Factor on the attraction of an industry to the buyers of a region. */
    @FunctionalInterface
    public interface Wedge {
        double factor(int industry, int region);
    }

    void remember(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double ordered = gate.ordered(c);
            double now = ordered > 0 ? Math.min(1, gate.admitted[c] / ordered) : admitted[c];
            admitted[c] += (now - admitted[c]) / parameters.reliabilityMemory();
            double attraction = Attraction.power(admitted[c], parameters.reliabilityExponent());
            access[c] = Math.max(Attraction.LEAST, access[c] + parameters.switchingSpeed() * (attraction - access[c]));
            double open = access[c] * wedge.factor(cases.industry[c], cases.destination[c]);
            state.setAccess(cases.link[c], cases.sale[c], Math.max(Attraction.LEAST, open));
        }
    }
}
