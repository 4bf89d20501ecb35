package detente.models.rareearths.licences;

import detente.parameters.Param;

/** Detours around China's controls. */
public record ReroutingParameters(
        @Param(unit = "1", about = "Whether the partner state's users are also supplied through third countries")
        boolean on,

        @Param(unit = "1", min = 0, max = 1, about = "Share of their blocked orders that seeks the detour")
        double share,

        @Param(unit = "week", min = 0, max = 26, about = "Weeks that the detour adds to the voyage")
        int delay) {
    static final ReroutingParameters NONE = new ReroutingParameters(false, 0, 0);
}
