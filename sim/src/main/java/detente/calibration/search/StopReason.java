package detente.calibration.search;

/** Why a search ended. */
public sealed interface StopReason {

    /** A loss at or below the wanted one was found. */
    record TargetReached(double target) implements StopReason {}

    /** All evaluations that were allowed are used up. */
    record BudgetSpent(int budget) implements StopReason {}

    /** All generations that were allowed have been lived through. */
    record GenerationsDone(int generations) implements StopReason {}

    /**
     * The method finds no better point: steps or differences have become too small. Of least squares also: every direction
     * changes the residuals there.
     */
    record Converged() implements StopReason {}

    /** The method broke off; the best point found before stands. */
    record BrokeOff(String message) implements StopReason {}
}
