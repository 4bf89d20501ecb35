package detente.models.rareearths.world;

import detente.parameters.Param;

/** How the base table becomes firms. */
public record NetworkParameters(
        @Param(unit = "firm", min = 68, max = 2_000_000, about = "Firms in all, spread evenly over the industries")
        int firms,

        @Param(unit = "1", min = 0, max = 2, about = "Zipf exponent of firm sizes: size of rank r is r^-exponent")
        double sizeExponent,

        @Param(
                unit = "1",
                min = 0.0001,
                max = 1,
                about = "Input coefficient from which a cell of the table is traded firm to firm, not pooled")
        double linkThreshold,

        @Param(unit = "round", min = 1, max = 5, about = "Rounds in which buyers spread a purchase over suppliers")
        int sourcingRounds,

        @Param(
                unit = "link/firm",
                min = 1,
                max = 100,
                about =
                        "Suppliers that a firm has on average at most; goods under control are linked whatever they cost")
        double linksPerFirm,

        @Param(
                unit = "1",
                min = 1,
                max = 10,
                about = "Factor on cells within a region when cells are linked in order of their input coefficient")
        double homeBias) {}
