package detente.models.rareearths.licences;

import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.OrderParameters;
import detente.random.Draws;
import java.util.function.IntToDoubleFunction;

/** One control of what leaves a state: requirement, authority, gate, port and ships, in the order of the week. */
public final class ExportRegime {
    final Network network;
    final ControlledLinks cases;
    final ExportControl control;
    final LicensingAuthority authority;
    final ExportGate gate;
    final Port port;
    final Transit transit;
    private final ExportReliability reliability;
    private final IntToDoubleFunction orders;

    public ExportRegime(RegimePlan plan, Trade trade, Draws draws) {
        this.network = trade.network;
        this.cases = plan.jurisdiction().cases();
        this.control = plan.jurisdiction().control();
        this.authority = new LicensingAuthority(network, plan.jurisdiction(), plan.rules(), draws);
        this.gate = new ExportGate(plan.jurisdiction(), authority, plan.terms(), trade.state);
        this.port = new Port(plan.jurisdiction(), gate, plan.inspections(), draws);
        this.transit = new Transit(gate, port, plan.voyages(), trade.state);
        this.reliability = new ExportReliability(gate, trade.orders, trade.state, trade.wedge);
        this.orders = c -> cases.order(c, trade.state);
    }

    /**
     * The trade that is controlled.
     *
     * @param wedge what else opens or closes a supplier to buyers: tariffs and promises
     */
    public record Trade(
            Network network, ProductionState state, OrderParameters orders, ExportReliability.Wedge wedge) {}

    /** Sets the instruments of the week. */
    void set(int period) {
        control.set(period);
    }

    /** Decides on applications. */
    void decide(int period) {
        authority.decide(period);
    }

    /** Lets through what may be shipped. */
    void admit(int period) {
        gate.admit(period);
    }

    /** Books what was shipped, and has customs inspect it. */
    void settle(int period) {
        gate.settle(period);
        port.clear(period);
    }

    /** Sends goods to sea and lands what arrives. */
    void sail(int period) {
        transit.sail(period);
    }

    /** Buyers remember how much was let through. */
    void remember(int period) {
        reliability.remember(period);
    }

    /** Files applications for the orders that stand. */
    void file(int period) {
        authority.file(period, orders);
    }

    /** Who controls, by which instrument. */
    public ExportControl control() {
        return control;
    }

    /** Stringency of the licensing practice this week [0..1]. */
    public double stringency() {
        return control.stringency();
    }

    public ControlledLinks cases() {
        return cases;
    }

    /** What landed of a case this week [M$/week]. */
    public double landed(int c) {
        return transit.landed(c);
    }

    /** Goods of a case at sea or in port at the end of the week [M$]. */
    public double underWay(int c) {
        return transit.total(c) + port.total(c);
    }

    /** What all cases shipped this week to users in a region [M$/week]. */
    public double shippedTo(int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            sum += cases.destination[c] == region ? gate.shipped(c) : 0;
        }
        return sum;
    }

    /** Whole weeks that a case is at sea. */
    public int weeksAtSea(int c) {
        return transit.weeks(c);
    }
}
