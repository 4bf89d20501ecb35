package detente.models.strategies;

import detente.parameters.Abbreviated;
import java.util.List;

/** The strategies as a choice among parameters, each with the short names under which the literature knows it. */
public enum StrategyKind implements Abbreviated {
    ALWAYS_CONCEDE("allc"),
    ALWAYS_ESCALATE("alld"),
    TIT_FOR_TAT("tft"),
    GENEROUS_TIT_FOR_TAT("gtft"),
    CONTRITE_TIT_FOR_TAT("ctft"),
    GRIM("grim"),
    PAVLOV("pavlov wsls"),
    PAIN_THRESHOLD("pain"),
    RECIPROCATOR("recip"),
    LOGIT("logit"),
    LEARNER("learner");

    private final String abbreviations;

    StrategyKind(String abbreviations) {
        this.abbreviations = abbreviations;
    }

    @Override
    public List<String> abbreviations() {
        return List.of(abbreviations.split(" ", -1));
    }

    /**
     * The strategy of a player that has just sat down.
     *
     * @param precision of a logit's choice; 0 = at random
     */
    public Strategy create(StrategyParameters parameters, double precision) {
        return switch (this) {
            case ALWAYS_CONCEDE -> new AlwaysConcede();
            case ALWAYS_ESCALATE -> new AlwaysEscalate();
            case TIT_FOR_TAT -> new TitForTat();
            case GENEROUS_TIT_FOR_TAT -> new GenerousTitForTat(parameters.forgiveness());
            case CONTRITE_TIT_FOR_TAT -> new ContriteTitForTat();
            case GRIM -> new Grim();
            case PAVLOV -> new Pavlov();
            case PAIN_THRESHOLD -> new PainThreshold(parameters.concedeAbove(), parameters.escalateBelow());
            case RECIPROCATOR -> new Reciprocator(parameters.deliveryTarget(), parameters.snapBack());
            case LOGIT -> new Logit(precision);
            case LEARNER -> new Learner(parameters.forgetting(), parameters.learnerPrecision());
        };
    }
}
