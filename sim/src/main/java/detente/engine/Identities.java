package detente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Sums that must be zero, per agent, so that errors cannot cancel over agents or time. A residual is relative (to the
 * flow it belongs to); above {@value #TOLERANCE}, or not a number, it stops the run.
 */
public final class Identities {
    static final double TOLERANCE = 1e-9;

    private final List<Identity> identities = new ArrayList<>();
    private final List<Runnable> preparations = new ArrayList<>();

    private record Identity(String name, int agents, IntFunction<String> agent, IntToDoubleFunction residual) {}

    /** An identity that does not hold. */
    record Breach(String identity, String agent, double residual) {}

    /** Runs before each check, for sums that several agents share. */
    public Identities prepare(Runnable sums) {
        preparations.add(sums);
        return this;
    }

    /**
     * An identity that must hold after every phase.
     *
     * @param agents for how many agents it holds
     * @param agent name of an agent for the message
     * @param residual relative residual of an agent
     */
    public Identities each(String name, int agents, IntFunction<String> agent, IntToDoubleFunction residual) {
        identities.add(new Identity(name, agents, agent, residual));
        return this;
    }

    /** The first breach, in the order in which the identities were named. */
    Optional<Breach> check() {
        preparations.forEach(Runnable::run);
        for (Identity identity : identities) {
            for (int i = 0; i < identity.agents; i++) {
                double residual = identity.residual.applyAsDouble(i);
                if (!(Math.abs(residual) <= TOLERANCE)) {
                    return Optional.of(new Breach(identity.name, identity.agent.apply(i), residual));
                }
            }
        }
        return Optional.empty();
    }
}
