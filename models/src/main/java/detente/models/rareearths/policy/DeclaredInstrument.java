package detente.models.rareearths.policy;

import java.util.Optional;

/**
 * A control of exports, or a ban under one, that a table of a model folder declares. Its levels go from 0, which does nothing,
 * to 1.
 *
 * @param key name in events and series
 * @param about one line of meaning
 * @param state whose it is
 * @param mechanism what it acts on: licences to all, licences to the partner, or whom a ban reaches
 * @param clause what an agreement makes of it
 * @param words how its moves are told; empty if states do not move it, only events
 */
public record DeclaredInstrument(
        String key, String about, Actor state, Mechanism mechanism, Clause clause, Optional<Words> words) {

    /**
     * What a newspaper says that the state does.
     *
     * @param harder when it turns it against its partner
     * @param softer when it turns it back
     */
    public record Words(String harder, String softer) {}
}
