package detente.models.rareearths.licences;

import detente.models.rareearths.goods.Practice;
import detente.parameters.Param;
import java.util.Arrays;

/** US export licences on technology for China: chip-design software, aircraft parts, ethane. */
public record TechnologyParameters(
        @Param(unit = "1", about = "Whether US technology controls act at all")
        boolean on,

        @Param(unit = "week", min = 1, max = 26, about = "Least age of an application before it is decided")
        int processingTime,

        @Param(
                unit = "1/week",
                min = 0.01,
                max = 0.9,
                about = "Share of the examined applications decided in a week at stringency 0")
        double approvalRateOpen,

        @Param(unit = "1/week", min = 0.001, max = 0.5, about = "The same at stringency 1")
        double approvalRateShut,

        @Param(unit = "1", min = 0.05, max = 1, about = "Share of decisions that approve at stringency 0")
        double approvedShareOpen,

        @Param(unit = "1", min = 0.02, max = 1, about = "The same at stringency 1")
        double approvedShareShut,

        @Param(
                unit = "1/week",
                min = 0.01,
                max = 1,
                about = "Applications that the authority can examine a week, as a share of all possible cases")
        double capacity,

        @Param(unit = "week", min = 4, max = 156, about = "Validity of a licence")
        int validity,

        @Param(unit = "week", min = 1, max = 52, about = "Weeks after a denial before a new application")
        int coolOff,

        @Param(
                unit = "1",
                min = 0.1,
                max = 3,
                about = "Quantity that a licence allows, relative to the orders before the control")
        double quotaHeadroom,

        @Param(
                unit = "week",
                min = 0,
                max = 6,
                about = "Shipments already cleared when a control starts, in weeks of what is controlled")
        double clearedPipeline,

        @Param(
                unit = "week",
                min = 1,
                max = 26,
                about = "Time in which users get back what they cannot do without, once it may come")
        double recoveryTime,

        @Param(unit = "week", min = 4, max = 1040, about = "Time in which users replace at home what does not come")
        double replacementTime) {

    /** The same for a control with a practice of its own. */
    public TechnologyParameters practised(Practice own) {
        return new TechnologyParameters(
                on,
                own.of("processing-time", processingTime),
                own.of("approval-rate-open", approvalRateOpen),
                own.of("approval-rate-shut", approvalRateShut),
                own.of("approved-share-open", approvedShareOpen),
                own.of("approved-share-shut", approvedShareShut),
                own.of("capacity", capacity),
                own.of("validity", validity),
                own.of("cool-off", coolOff),
                own.of("quota-headroom", quotaHeadroom),
                own.of("cleared-pipeline", clearedPipeline),
                recoveryTime,
                replacementTime);
    }

    /** How the authority works, for these cases. */
    LicenceRules rules(ControlledLinks cases) {
        return new LicenceRules(
                processingTime,
                new LicenceRules.Range(approvalRateOpen, approvalRateShut),
                new LicenceRules.Range(approvedShareOpen, approvedShareShut),
                capacity,
                0,
                validity,
                coolOff,
                filled(cases.count(), 1),
                filled(cases.count(), 1),
                LicenceRules.General.NONE);
    }

    /** What the control lets through: the uncontrolled part of the wider good is free. */
    ExportGate.Terms terms(ControlledLinks cases, Rerouting rerouting) {
        int count = cases.count();
        double[] free = new double[count];
        for (int c = 0; c < count; c++) {
            free[c] = 1 - cases.flows.get(cases.flow[c]).share();
        }
        return new ExportGate.Terms(
                validity,
                free,
                filled(count, quotaHeadroom),
                new double[count],
                filled(count, clearedPipeline),
                0,
                0,
                rerouting);
    }

    private static double[] filled(int length, double value) {
        double[] column = new double[length];
        Arrays.fill(column, value);
        return column;
    }
}
