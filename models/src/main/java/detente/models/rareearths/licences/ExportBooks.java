package detente.models.rareearths.licences;

import detente.engine.Identities;
import detente.models.production.Network;

/** The books of controlled exports: what went to sea in the week, and what must hold for every case. */
public final class ExportBooks {
    private final Network network;
    private final ControlledLinks cases;
    private final ExportGate gate;
    private final Transit transit;
    private final LicensingAuthority authority;
    private final ExportControl control;
    /** Goods at sea when the week opened, by case. */
    private final double[] atSea;

    public ExportBooks(Network network, ControlledLinks cases, Offices offices) {
        this.network = network;
        this.cases = cases;
        this.gate = offices.gate;
        this.transit = offices.transit;
        this.authority = offices.authority;
        this.control = offices.control;
        this.atSea = new double[cases.count()];
        open();
    }

    /** Those whose work the books check. */
    public record Offices(ExportControl control, LicensingAuthority authority, ExportGate gate, Transit transit) {}

    public void open() {
        for (int c = 0; c < atSea.length; c++) {
            atSea[c] = transit.total(c);
        }
    }

    /** Goods that went to sea this week less those that landed, all goods [M$]. */
    public double goneToSea() {
        double sum = 0;
        for (int c = 0; c < atSea.length; c++) {
            sum += transit.total(c) - atSea[c];
        }
        return sum;
    }

    /** The same, subtracted by good. */
    public void subtractGoneToSea(double[] byGood) {
        for (int c = 0; c < atSea.length; c++) {
            byGood[cases.good[c]] -= transit.total(c) - atSea[c];
        }
    }

    public void identities(Identities identities) {
        int regions = authority.counts().regions();
        identities
                .each(
                        "goods at sea = what each week sent",
                        cases.count(),
                        this::name,
                        c -> (transit.counted(c) - transit.total(c)) / base(c))
                .each(
                        "nothing crosses without licence, free share or clearance",
                        cases.count(),
                        this::name,
                        c -> gate.smuggled(c) / base(c))
                .each("quotas are not overdrawn", cases.count(), this::name, c -> Math.min(0, gate.quota(c)) / base(c))
                .each(
                        "cleared shipments are not overdrawn",
                        cases.count(),
                        this::name,
                        c -> Math.min(0, gate.cleared(c)) / base(c))
                .each("stringency is between 0 and 1", 1, i -> "CN", i -> outside(control.stringency()))
                .each(
                        "applications = waiting + granted + denied + withdrawn",
                        regions,
                        this::region,
                        r -> authority.waiting(r) - authority.counts().pending(r))
                .each(
                        "licences in force = granted - ended",
                        regions,
                        this::region,
                        r -> authority.inForce(r) - authority.counts().active(r));
    }

    private static double outside(double share) {
        return Math.max(0, Math.max(-share, share - 1));
    }

    private double base(int c) {
        return network.flow[cases.link[c]];
    }

    private String region(int region) {
        return "users in " + network.table.regions().get(region);
    }

    private String name(int c) {
        return network.name(cases.exporter[c]) + " to " + network.name(network.holder[cases.input[c]]);
    }
}
