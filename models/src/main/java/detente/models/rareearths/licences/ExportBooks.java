package detente.models.rareearths.licences;

import detente.engine.Identities;

/** The books of controlled exports: what went to sea in the week, and what must hold for every case. */
public final class ExportBooks {
    private final ExportRegime regime;
    private final ControlledLinks cases;
    /** Goods under way when the week opened, by case. */
    private final double[] underWay;

    public ExportBooks(ExportRegime regime) {
        this.regime = regime;
        this.cases = regime.cases;
        this.underWay = new double[cases.count()];
        open();
    }

    public void open() {
        for (int c = 0; c < underWay.length; c++) {
            underWay[c] = regime.underWay(c);
        }
    }

    /** Goods that went on their way this week less those that landed, all goods [M$]. */
    public double goneToSea() {
        double sum = 0;
        for (int c = 0; c < underWay.length; c++) {
            sum += regime.underWay(c) - underWay[c];
        }
        return sum;
    }

    /** The same, subtracted by good. */
    public void subtractGoneToSea(double[] byGood) {
        for (int c = 0; c < underWay.length; c++) {
            byGood[cases.good[c]] -= regime.underWay(c) - underWay[c];
        }
    }

    public void identities(Identities identities) {
        LicensingAuthority authority = regime.authority;
        int regions = authority.counts().regions();
        identities
                .each(
                        "goods at sea and in port = what each week sent",
                        cases.count(),
                        this::name,
                        c -> (regime.transit.counted(c) + regime.port.counted(c) - regime.underWay(c)) / base(c))
                .each(
                        "nothing crosses without licence, free share, clearance or detour",
                        cases.count(),
                        this::name,
                        c -> regime.gate.smuggled(c) / base(c))
                .each("quotas are not overdrawn", cases.count(), this::name, c -> overdrawn(regime.gate.quota(c), c))
                .each(
                        "cleared shipments are not overdrawn",
                        cases.count(),
                        this::name,
                        c -> overdrawn(regime.gate.cleared(c), c))
                .each("stringency is between 0 and 1", 1, i -> regime.control.name(), i -> outside(regime.stringency()))
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

    private double overdrawn(double left, int c) {
        return left >= 0 ? 0 : left / base(c);
    }

    private double base(int c) {
        return regime.network.flow[cases.link[c]];
    }

    private String region(int region) {
        return "users in " + regime.network.table.regions().get(region);
    }

    private String name(int c) {
        return regime.network.name(cases.exporter[c]) + " to " + regime.network.name(cases.user[c]);
    }
}
