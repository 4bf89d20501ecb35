package detente.models.rareearths.licences;

import detente.parameters.Keyed;

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

    public LicenceParameters parameters() {
        return new LicenceParameters(
                processingTime,
                rate,
                rateShut,
                approved,
                approvedShut,
                capacity,
                discrimination,
                validity,
                coolOff,
                Keyed.of(headroom),
                Keyed.of(free),
                0.9,
                Keyed.of(cleared),
                Keyed.of(kept),
                release);
    }
}
