package detente.models.dilemma;

import detente.models.strategies.Strategy;
import detente.models.strategies.StrategyKind;
import detente.models.strategies.StrategyParameters;
import detente.parameters.Param;

/** Everything that can be changed in the dilemma. */
public record DilemmaParameters(Game dilemma, Players strategies, StrategyParameters strategy) {

    /** What a turn pays, and how often a hand slips. */
    public record Game(
            @Param(unit = "point", min = -100, max = 100, lever = true, about = "R: both cooperate")
            double reward,

            @Param(unit = "point", min = -100, max = 100, about = "S: cooperates while the other defects")
            double sucker,

            @Param(unit = "point", min = -100, max = 100, lever = true, about = "T: defects while the other cooperates")
            double temptation,

            @Param(unit = "point", min = -100, max = 100, about = "P: both defect")
            double punishment,

            @Param(
                    unit = "1",
                    min = 0,
                    max = 0.5,
                    lever = true,
                    about = "Probability that a move turns into its opposite after it was chosen")
            double noise) {

        /** What a player earns in a turn. */
        double payoff(boolean cooperates, boolean partnerCooperates) {
            if (cooperates) {
                return partnerCooperates ? reward : sucker;
            }
            return partnerCooperates ? temptation : punishment;
        }

        /** Whether defection pays in every turn and yet both lose by it. */
        boolean isDilemma() {
            return temptation > reward && reward > punishment && punishment > sucker;
        }
    }

    /** Who plays. */
    public record Players(
            @Param(unit = "1", lever = true, about = "Strategy of the first player")
            StrategyKind first,

            @Param(unit = "1", lever = true, about = "Strategy of the second player")
            StrategyKind second,

            @Param(unit = "1/value", min = 0, max = 1000, about = "Precision of the logit's choice; 0 = at random")
            double precision) {

        Strategy firstOf(StrategyParameters tuning) {
            return first.create(tuning, precision);
        }

        Strategy secondOf(StrategyParameters tuning) {
            return second.create(tuning, precision);
        }
    }
}
