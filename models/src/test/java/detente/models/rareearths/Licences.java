package detente.models.rareearths;

import detente.parameters.Keyed;

/** Licence rules for tests: at once, for all and for a year, unless a test says otherwise. */
final class Licences {
    int processingTime = 1;
    double rate = 1;
    double rateShut = 1;
    double approved = 1;
    double approvedShut = 1;
    double capacity = 1;
    double discrimination;
    int validity = 52;
    int coolOff = 4;
    double headroom = 1;
    double free;
    double cleared;
    double kept;
    double release;

    LicenceParameters parameters() {
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
