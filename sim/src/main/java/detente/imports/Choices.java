package detente.imports;

/**
 * What becomes of cells that the model cannot take. Nothing is changed that the user did not choose.
 *
 * @param flows of negative flows between industries
 * @param demand of negative final demand, mostly goods taken out of stocks
 * @param valueAdded of industries that buy more than they sell
 * @param empty of industries that sell nothing
 */
public record Choices(
        NegativeFlows flows, NegativeDemand demand, NegativeValueAdded valueAdded, EmptyIndustries empty) {
    /** What becomes of negative flows between industries. */
    public enum NegativeFlows {
        /** The table is refused. */
        REFUSE,
        /** They become 0: the seller's output and the buyer's inputs are higher than published by that much. */
        ZERO
    }

    /** What becomes of negative final demand. */
    public enum NegativeDemand {
        /** The table is refused. */
        REFUSE,
        /** Goods out of stocks are sold by a supplier of their own that needs no inputs: outputs stay as published. */
        SEPARATE,
        /** It is taken from the other final demand for the same industry, in proportion: outputs stay as published. */
        NET
    }

    /** What becomes of industries that buy more than they sell. */
    public enum NegativeValueAdded {
        /** The table is refused. */
        REFUSE,
        /** Inputs beyond output count as final demand: outputs stay as published, value added becomes 0. */
        INPUTS,
        /** Output is raised to the inputs by final demand of that size: only this industry's output is above the published one. */
        OUTPUT
    }

    /** What becomes of industries that sell nothing. */
    public enum EmptyIndustries {
        /** The table is refused. */
        REFUSE,
        /** They are left out; what they buy counts as final demand, so that the outputs of others stay as published. */
        DROP
    }
}
