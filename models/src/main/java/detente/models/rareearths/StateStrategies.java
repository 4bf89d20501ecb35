package detente.models.rareearths;

import detente.models.rareearths.policy.Side;
import detente.models.strategies.StrategyKind;
import detente.parameters.Param;

/** How each state chooses among what it can do. */
public record StateStrategies(
        @Param(unit = "1", about = "Strategy of China") StrategyKind chn,

        @Param(unit = "1", about = "Strategy of the United States")
        StrategyKind usa) {

    StrategyKind of(Side side) {
        return side == Side.CHINA ? chn : usa;
    }
}
