package detente.models.ario;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** Parameters of the ARIO case; times are in periods of the model. */
public record ArioParameters(Ario ario) {

    /** How orders are spread over suppliers. */
    public enum OrderType {
        /** In proportion to base flows times suppliers' capacity relative to base. */
        ALT,
        /** In proportion to base flows. */
        NOALT
    }

    /** The values of the case. */
    public record Ario(
            @Param(
                    unit = "period/year",
                    min = 1,
                    max = 366,
                    about = "Periods in a year of the table; left out, the usual number for the length of a period")
            double yearFactor,

            @Param(
                    unit = "period",
                    min = 0.1,
                    per = "good",
                    about = "Stock of an input that industries want to hold, in periods of use (n); inf: never short")
            Keyed cover,

            @Param(
                    unit = "period",
                    min = 0.1,
                    per = "good",
                    about = "Time in which a gap to that stock is closed (tau)")
            Keyed restoration,

            @Param(
                    unit = "1",
                    min = 0,
                    max = 1,
                    per = "good",
                    about = "Share of that stock below which production suffers (psi)")
            Keyed psi,

            @Param(
                    unit = "1",
                    min = 0,
                    max = 1,
                    per = "good",
                    usual = 1,
                    about = "How far a lack of an input holds production back: 1 in full, 0 not at all")
            Keyed criticality,

            @Param(
                    unit = "year",
                    min = 0.01,
                    max = 1000,
                    per = "good",
                    usual = 4,
                    about = "Productive capital of an industry, in years of its value added")
            Keyed capitalRatio,

            @Param(unit = "1", min = 1, max = 10, about = "Overproduction without scarcity (alpha base)")
            double alphaBase,

            @Param(unit = "1", min = 1, max = 10, about = "Highest overproduction (alpha max)")
            double alphaMax,

            @Param(unit = "period", min = 1, max = 10000, about = "Adjustment time of overproduction (tau alpha)")
            double alphaTime,

            @Param(unit = "1", about = "How orders are spread over suppliers")
            OrderType orderType,

            @Param(
                    unit = "1",
                    about = "Skip stock and order updates when everything is close and round damage, as BoARIO does")
            boolean boarioCompatible) {}
}
