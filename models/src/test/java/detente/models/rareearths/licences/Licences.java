package detente.models.rareearths.licences;

import detente.parameters.Keyed;
import java.util.Map;

/** Licence rules for tests: at once, for all and for a year, unless a test says otherwise. */
public final class Licences {
    public int processingTime = 1;
    public double rate = 1;
    public double rateShut = 1;
    public double approved = 1;
    public double approvedShut = 1;
    public double capacity = 1;
    public double discrimination;
    public int validity = 52;
    public int coolOff = 4;
    public double headroom = 1;
    public double free;
    public double cleared;
    public double kept;
    public double release;
    public double slowed;

    public double inspected;
    public double use = 1;
    public double priority = 1;
    public double generalShare;

    public boolean rerouted;
    public int voyage;
    /** Entity list and agreement, as {@code week, level, week, level, ...}. */
    public double[] listed = {};

    public double[] agreed = {};

    public ReroutingParameters rerouting() {
        return new ReroutingParameters(rerouted, 0.5, 2);
    }

    public TradeParameters voyages() {
        return new TradeParameters(Keyed.of(voyage), 20, Keyed.of(0));
    }

    public GeneralLicenceParameters general() {
        return new GeneralLicenceParameters(true, generalShare, 1, 52);
    }

    public LicenceParameters parameters() {
        return new LicenceParameters(
                true,
                1,
                processingTime,
                rate,
                rateShut,
                approved,
                approvedShut,
                capacity,
                discrimination,
                new Keyed(1, Map.of("auto", use)),
                new Keyed(1, Map.of("ally", priority)),
                validity,
                coolOff,
                Keyed.of(headroom),
                Keyed.of(free),
                0.9,
                Keyed.of(cleared),
                Keyed.of(kept),
                release,
                slowed,
                inspected,
                4,
                9);
    }
}
