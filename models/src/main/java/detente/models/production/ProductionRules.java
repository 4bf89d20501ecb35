package detente.models.production;

/**
 * How all firms of an economy plan, ration and order. {@link #ario} gives the published model exactly.
 *
 * @param overproductionBase overproduction capacity without scarcity, α_b [1]
 * @param overproductionMax highest overproduction capacity, α_max [1]
 * @param overproductionTime adjustment time of overproduction, τ_α [week]
 * @param planningWindow weeks of orders that a firm averages when it plans, 1 in ARIO
 * @param finishedCover finished goods that a firm wants to hold, F* [week of base output], 0 in ARIO
 * @param finishedTime time in which it closes the gap to that target, τ_F [week]
 * @param finishedMax finished goods above which it cuts production, F^max [week of base output]
 * @param switchingSpeed share of its supplier shares that a buyer revises a week, ν [1]
 * @param capacityExponent how strongly shares follow suppliers' capacity, χ: 1 in ARIO's order type "alt", 0 in "noalt"
 * @param reliabilityExponent how strongly shares follow the share of orders filled, ω, 0 in ARIO
 * @param reliabilityMemory memory of the share of orders filled [week]
 */
public record ProductionRules(
        double overproductionBase,
        double overproductionMax,
        double overproductionTime,
        int planningWindow,
        double finishedCover,
        double finishedTime,
        double finishedMax,
        double switchingSpeed,
        double capacityExponent,
        double reliabilityExponent,
        double reliabilityMemory) {

    /**
     * The rules of ARIO-inventory.
     *
     * @param base overproduction without scarcity
     * @param max highest overproduction
     * @param time its adjustment time [week]
     * @param alternative BoARIO's order type "alt", else "noalt"
     */
    public static ProductionRules ario(double base, double max, double time, boolean alternative) {
        return new ProductionRules(base, max, time, 1, 0, 1, 0, alternative ? 1 : 0, 1, 0, 1);
    }
}
