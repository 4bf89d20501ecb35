package detente.models.rareearths.framework;

import detente.parameters.Param;

/** Who comes to the table, and how talks end. */
public record TalksParameters(
        @Param(unit = "1", about = "Whether the states can talk at all; agreements of the scenario are still signed")
        boolean on,

        @Param(unit = "week", min = 1, max = 8, about = "Weeks from an accepted proposal to the first round of talks")
        int firstRound,

        @Param(unit = "week", min = 1, max = 8, about = "Weeks from one round of talks to the next (d_r)")
        int roundInterval,

        @Param(
                unit = "1",
                min = 0,
                max = 10,
                about = "How strongly pain moves a state to accept a proposal of talks (kappa_a)")
        double acceptanceResponse,

        @Param(
                unit = "1",
                min = 0.01,
                max = 2,
                about = "Pain at which a state accepts every second proposal and offers half of what is asked (W0)")
        double painThreshold,

        @Param(
                unit = "1",
                min = 0,
                max = 3,
                about = "What it adds that both propose, or that both have a control to give up (b_sym)")
        double symmetryBonus,

        @Param(unit = "1", min = -5, max = 5, about = "Log odds that a round succeeds without any overlap (s0)")
        double successBase,

        @Param(unit = "1", min = 0, max = 5, about = "What full overlap of the positions adds to them (s1)")
        double successOverlap,

        @Param(unit = "round", min = 1, max = 20, about = "Failed rounds after which talks break off")
        int failedRounds,

        @Param(unit = "1/week", min = 0, max = 0.1, about = "How fast pain makes a state impatient (theta)")
        double impatience) {}
