package detente.models.rareearths.policy;

import detente.parameters.Param;

/** How much announcements frighten the world, and how fast it forgets. */
public record NewsParameters(
        @Param(unit = "1", about = "Whether announcements move the threat index; if not, it stays at 0")
        boolean on,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about =
                        "What a unit of control level put on adds to the threat index; smaller moves by the root of their size")
        double escalation,

        @Param(unit = "1", min = 0, max = 1, about = "What a unit taken off, or a text of an agreement, takes from it")
        double easing,

        @Param(unit = "1/week", min = 0.03, max = 0.2, about = "Share of the threat index that is forgotten in a week")
        double decay) {}
