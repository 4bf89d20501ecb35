package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.goods.Practice;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import detente.parameters.Keyed;
import detente.parameters.Param;

/** China's export licences on magnets and rare earths: who needs one, how fast it comes, how much it allows. */
public record LicenceParameters(
        @Param(unit = "1", about = "Whether China's controls act at all")
        boolean on,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about = "How strictly licences are handled: part of the stringency that events and the state set")
        double stringency,

        @Param(unit = "week", min = 1, max = 12, about = "Least age of an application before it is decided")
        int processingTime,

        @Param(
                unit = "1/week",
                min = 0.01,
                max = 0.9,
                lever = true,
                about = "Share of the examined applications decided in a week at stringency 0")
        double approvalRateOpen,

        @Param(unit = "1/week", min = 0.005, max = 0.5, about = "The same at stringency 1")
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

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about = "How far the partner state's users are put back in the queue at full stringency")
        double discrimination,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                per = "good",
                about =
                        "Weight of what the user makes, in the queue and in approvals: civil 1, dual use less, defence 0")
        Keyed useWeight,

        @Param(unit = "1", min = 0, max = 2, per = "region", about = "Weight of the destination in the queue")
        Keyed priority,

        @Param(unit = "week", min = 4, max = 156, about = "Validity of a licence")
        int validity,

        @Param(unit = "week", min = 1, max = 52, about = "Weeks after a denial before a new application")
        int coolOff,

        @Param(
                unit = "1",
                min = 0.1,
                max = 3,
                per = "region",
                about = "Quantity that a licence allows, relative to the orders before the control")
        Keyed quotaHeadroom,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                per = "region",
                about = "Share of magnets that need no licence and pass customs, by destination")
        Keyed shareUncontrolled,

        @Param(unit = "1", min = 0, max = 1, about = "Share of rare-earth exports outside the control list")
        double lightShare,

        @Param(
                unit = "week",
                min = 0,
                max = 6,
                per = "region",
                about = "Shipments already cleared when a control starts, in weeks of what is controlled")
        Keyed clearedPipeline,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                per = "region",
                about = "Share of unfilled orders that stays on the exporter's books, by destination")
        Keyed backlogKept,

        @Param(unit = "1/week", min = 0, max = 1, about = "Share of those books shipped a week under a licence")
        double backlogRelease,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about =
                        "Share by which full stringency slows what may be shipped a week under licences already granted")
        double slowedUse,

        @Param(unit = "1", min = 0, max = 0.5, about = "Share of the shipments without licence that customs hold back")
        double inspectedShare,

        @Param(unit = "week", min = 1, max = 12, about = "Shortest time for which customs hold goods back")
        int inspectionShortest,

        @Param(unit = "week", min = 1, max = 12, about = "Longest time for which customs hold goods back")
        int inspectionLongest) {

    /** How the authority works, for these cases. */
    LicenceRules rules(ControlledLinks cases, InputOutputTable table, GeneralLicenceParameters general) {
        double[] use = new double[cases.count()];
        double[] weight = new double[cases.count()];
        for (int c = 0; c < use.length; c++) {
            use[c] = useWeight.of(table.goods().get(cases.use[c]));
            weight[c] = priority.of(RegionNames.of(table, cases.destination[c]));
        }
        return new LicenceRules(
                processingTime,
                new LicenceRules.Range(approvalRateOpen, approvalRateShut),
                new LicenceRules.Range(approvedShareOpen, approvedShareShut),
                capacity,
                discrimination,
                validity,
                coolOff,
                use,
                weight,
                general.rules());
    }

    /** What the control lets through, for these cases; of a wider good all but the controlled part is free. */
    ExportGate.Terms terms(ControlledLinks cases, InputOutputTable table, Rerouting rerouting) {
        int count = cases.count();
        ExportGate.Terms terms = new ExportGate.Terms(
                validity,
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                backlogRelease,
                slowedUse,
                rerouting);
        for (int c = 0; c < count; c++) {
            String region = RegionNames.of(table, cases.destination[c]);
            double share = cases.flows.get(cases.flow[c]).share();
            terms.freeShare()[c] = share < 1 ? 1 - share : free(table.goods().get(cases.good[c]), region);
            terms.headroom()[c] = quotaHeadroom.of(region);
            terms.kept()[c] = backlogKept.of(region);
            terms.clearedWeeks()[c] = clearedPipeline.of(region);
        }
        return terms;
    }

    /** Share of a good that is controlled as a whole and needs no licence all the same. */
    private double free(String good, String region) {
        return switch (good) {
            case BaseTable.MAGNET -> shareUncontrolled.of(region);
            case BaseTable.RARE_EARTHS -> lightShare;
            default -> 0;
        };
    }

    /** The same for a control with a practice of its own. */
    public LicenceParameters practised(Practice own) {
        return new LicenceParameters(
                on,
                stringency,
                own.of("processing-time", processingTime),
                own.of("approval-rate-open", approvalRateOpen),
                own.of("approval-rate-shut", approvalRateShut),
                own.of("approved-share-open", approvedShareOpen),
                own.of("approved-share-shut", approvedShareShut),
                own.of("capacity", capacity),
                own.of("discrimination", discrimination),
                useWeight,
                priority,
                own.of("validity", validity),
                own.of("cool-off", coolOff),
                own.of("quota-headroom", quotaHeadroom),
                shareUncontrolled,
                lightShare,
                own.of("cleared-pipeline", clearedPipeline),
                own.of("backlog-kept", backlogKept),
                own.of("backlog-release", backlogRelease),
                own.of("slowed-use", slowedUse),
                inspectedShare,
                inspectionShortest,
                inspectionLongest);
    }
}
