package detente.models.rareearths.world;

import detente.models.production.InputElasticity;
import detente.models.production.ProductionRules;

/** How firms plan, produce and order, from the parameters. */
public final class FirmRules {
    private FirmRules() {}

    /** How they plan, ration and order. */
    public static ProductionRules of(ProductionParameters production, OrderParameters orders) {
        return new ProductionRules(
                1,
                production.overproductionMax(),
                production.overproductionTime(),
                production.planningWindow(),
                production.finishedCover(),
                production.finishedTime(),
                production.finishedMax(),
                orders.switchingSpeed(),
                orders.capacityExponent(),
                orders.reliabilityExponent(),
                orders.reliabilityMemory());
    }

    /** How they make do with less of an input. */
    public static InputElasticity elasticity(ProductionParameters production) {
        return new InputElasticity(
                production.elasticityFirst(),
                Math.max(production.elasticityFirst(), production.elasticityLast()),
                production.elasticityTime(),
                production.elasticityMemory());
    }
}
