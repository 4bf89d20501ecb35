package detente.models.rareearths.world;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** How the magnet-using firms of an industry differ from each other. */
public record FirmParameters(
        @Param(
                unit = "1",
                min = 0.05,
                max = 1,
                per = "good",
                lever = true,
                about = "Share of the firms of an industry, by what it makes, that cannot produce without magnets")
        Keyed magnetUserShare,

        @Param(unit = "1", min = 0, max = 2, about = "Standard deviation of log magnet intensity among those firms")
        double magnetIntensitySpread,

        @Param(unit = "1", min = 0, max = 1, about = "Share of the plants of magnet-using firms that run just in time")
        double justInTimeShare,

        @Param(unit = "week", min = 0.5, max = 52, about = "Magnets in stock at a just-in-time plant, in weeks of use")
        double magnetCover) {}
