package detente.models.brockhommes;

import detente.parameters.Param;

/** Everything that can be changed in the model of Brock and Hommes: one market and four beliefs. */
public record BrockHommesParameters(Market market, Belief first, Belief second, Belief third, Belief fourth) {

    /** The asset and those who trade it. */
    public record Market(
            @Param(unit = "1/month", min = 0.0001, max = 0.1, about = "r: what the safe asset pays; R = 1 + r")
            double interest,

            @Param(
                    unit = "1/dollar^2",
                    min = 0,
                    max = 1000,
                    lever = true,
                    about =
                            "Intensity of choice, beta: 0 all beliefs equally common, high everybody holds the best one")
            double intensity,

            @Param(
                    unit = "dollar",
                    min = 0,
                    max = 1,
                    lever = true,
                    about = "Standard deviation of the shocks to demand")
            double noise,

            @Param(unit = "dollar", min = -1, max = 1, about = "Deviation of the price before the first month")
            double start) {}

    /** What some traders expect of the deviation of the price: trend x last deviation + bias. */
    public record Belief(
            @Param(unit = "1", min = -1.2, max = 1.2, lever = true, about = "g: how much of the last deviation goes on")
            double trend,

            @Param(unit = "dollar", min = -1, max = 1, lever = true, about = "b: deviation expected in any case")
            double bias) {

        double forecast(double deviation) {
            return trend * deviation + bias;
        }
    }
}
