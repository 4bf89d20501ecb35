package detente.models.rareearths.framework;

import detente.parameters.Param;

/** What a framework agreement says, how clear its texts are, and how it is carried out, checked and broken. */
public record FrameworkParameters(
        @Param(
                unit = "1",
                min = 0.4,
                max = 1,
                lever = true,
                about = "Deliveries of controlled goods that China promises at an even bargain, relative to base (R*)")
        double deliveryTarget,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about = "Probability that the second side's text differs from the first; 0 is a clear text (q_amb)")
        double ambiguity,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about = "Share of its technology control that the US takes off at an even bargain (rho)")
        double rollbackShare,

        @Param(
                unit = "1",
                min = 0,
                max = 5,
                lever = true,
                about =
                        "American farm goods that China commits to buy at an even bargain, relative to base; 0 for none")
        double purchases,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about = "Share of its tariff above the base rate that each side takes off for as long as a truce holds")
        double tariffCut,

        @Param(unit = "1", min = 0, max = 1, about = "How far China controls precursors at an even bargain")
        double precursorControl,

        @Param(
                unit = "1",
                min = 0,
                max = 0.5,
                about = "How far a bargain can move each term from its even value to either side, relative to it")
        double bargainingSpread,

        @Param(unit = "week", min = 13, max = 52, about = "Length of a term from the start of implementation")
        int term,

        @Param(unit = "1", about = "Who moves first under an agreement")
        Sequence sequence,

        @Param(unit = "week", min = 0.1, max = 8, about = "Mean time from the first side's text to the second's")
        double statementGap,

        @Param(
                unit = "1",
                min = 0.02,
                max = 0.4,
                about = "Distance between the two readings of deliveries, and of the rollback, if the texts differ")
        double readingGap,

        @Param(
                unit = "1/round",
                min = 0,
                max = 1,
                about = "Probability in each round that differing texts are reconciled")
        double clarification,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about = "Share of its concession that who moves first makes before the partner follows")
        double firstStep,

        @Param(unit = "week", min = 1, max = 26, about = "Weeks over which who moves first carries its concession out")
        int implementationTime,

        @Param(unit = "week", min = 1, max = 8, about = "Weeks from one check to the next (d_v)")
        int checkInterval,

        @Param(
                unit = "week",
                min = 1,
                max = 26,
                about = "Weeks of implementation before the first check, in which goods set out and figures come in")
        int checkGrace,

        @Param(unit = "1", min = 1, max = 5, about = "Failed checks in a row that suspend the agreement (b_max)")
        int breaches,

        @Param(unit = "1", min = 0.02, max = 0.3, about = "What a duty may fall short by in a check (tol)")
        double tolerance,

        @Param(unit = "week", min = 4, max = 26, about = "Weeks after which a suspended agreement lapses")
        int suspensionTime,

        @Param(unit = "1", min = 0, max = 0.35, about = "Deliveries at which the US starts to take controls off (R_lo)")
        double deliveriesLow,

        @Param(unit = "1", min = 0.1, max = 0.9, about = "Deliveries below which controls snap back (R_snap)")
        double snapBackBelow,

        @Param(unit = "week", min = 1, max = 26, about = "Weeks in a row below it before they do (m_s)")
        int snapBackTime,

        @Param(unit = "1/week", min = 0.05, max = 0.45, about = "Share of the way down that controls go a week (v_dn)")
        double removalSpeed,

        @Param(
                unit = "1/week",
                min = 0.5,
                max = 1,
                about = "Share of the way up that they go a week after a snap-back or a lapse (v_up)")
        double restorationSpeed,

        @Param(unit = "week", min = 1, max = 52, about = "Weeks after a lapse before states can talk again")
        int coolOff,

        @Param(
                unit = "1",
                about = "Whether deliveries are known from industry's own reports, not from customs' figures")
        boolean industryReports,

        @Param(unit = "1", min = 0, max = 0.3, about = "Relative error of industry's reports, a standard deviation")
        double reportNoise) {}
