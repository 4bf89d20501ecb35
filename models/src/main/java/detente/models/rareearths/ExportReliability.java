package detente.models.rareearths;

import detente.models.production.Ordering;
import detente.models.production.ProductionState;

/** How much of its orders each controlled link has let through lately; buyers lean away from links that let little. */
final class ExportReliability {
    private final ControlledLinks cases;
    private final ExportGate gate;
    private final OrderParameters parameters;
    private final ProductionState state;
    private final double[] admitted;

    ExportReliability(ControlledLinks cases, ExportGate gate, OrderParameters parameters, ProductionState state) {
        this.cases = cases;
        this.gate = gate;
        this.parameters = parameters;
        this.state = state;
        this.admitted = new double[cases.count()];
        java.util.Arrays.fill(admitted, 1);
    }

    void remember(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double ordered = gate.ordered(c);
            double now = ordered > 0 ? Math.min(1, state.order[cases.link[c]] / ordered) : admitted[c];
            admitted[c] += (now - admitted[c]) / parameters.reliabilityMemory();
            state.access[cases.link[c]] = Ordering.power(admitted[c], parameters.reliabilityExponent());
        }
    }
}
