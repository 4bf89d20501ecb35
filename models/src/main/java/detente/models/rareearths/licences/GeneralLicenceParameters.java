package detente.models.rareearths.licences;

import detente.parameters.Param;

/** General licences for pairs of firms, which China grants while an agreement is in force. */
public record GeneralLicenceParameters(
        @Param(unit = "1", about = "Whether general licences are granted under an agreement")
        boolean on,

        @Param(unit = "1", min = 0, max = 1, about = "Share of the civil pairs of exporter and user that qualify")
        double share,

        @Param(
                unit = "week",
                min = 1,
                max = 8,
                about = "Least age of an application; it is decided then or a week later")
        int processingTime,

        @Param(unit = "week", min = 4, max = 156, about = "Validity of a general licence")
        int validity) {

    LicenceRules.General rules() {
        return on ? new LicenceRules.General(share, processingTime, validity) : LicenceRules.General.NONE;
    }
}
