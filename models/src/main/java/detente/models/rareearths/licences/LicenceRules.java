package detente.models.rareearths.licences;

/**
 * How a licensing authority works; the same machine serves both states. Arrays by case.
 *
 * @param processingTime least age of an application before it is decided [week]
 * @param decided share of the examined applications decided in a week [1/week]
 * @param approved share of the decisions that approve [1]
 * @param capacity applications that can be examined a week, as a share of all cases [1/week]
 * @param discrimination how far the partner state's users are put back at full stringency [1]
 * @param validity of a licence [week]
 * @param coolOff weeks after a denial before a new application [week]
 * @param use weight of the end use: civil 1, dual less, defence 0 [1]
 * @param priority weight of the destination in the queue [1]
 * @param general general licences under an agreement
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LicenceRules(
        int processingTime,
        Range decided,
        Range approved,
        double capacity,
        double discrimination,
        int validity,
        int coolOff,
        double[] use,
        double[] priority,
        General general) {

    /** A value at stringency 0 and one at stringency 1. */
    public record Range(double open, double shut) {}

    /**
     * Licences for a pair of firms without a limit of quantity, granted while an agreement is in force.
     *
     * @param share share of the civil pairs that qualify; 0 if there are none
     * @param processingTime least age of an application [week]; a week later it is decided for certain
     * @param validity of a general licence [week]
     */
    public record General(double share, int processingTime, int validity) {
        static final General NONE = new General(0, 1, 1);
    }
}
