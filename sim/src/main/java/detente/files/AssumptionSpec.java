package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.input.Placed;
import detente.input.Position;
import java.util.List;
import java.util.Map;

/**
 * Another value of what nobody has measured, as a facts file states it: answers are looked for with it too.
 *
 * @param assumption what is assumed, in words
 * @param set parameters and the values that they have then
 * @param source why that may be as well
 * @param at where it stands
 */
@Keys(called = "the assumption")
public record AssumptionSpec(
        @Key(unique = "assumption") String assumption,

        @Key(required = true, filled = true, each = Key.Each.VALUE)
        Map<String, Placed> set,

        String source,
        @Key.At("set") Position at) {

    /** As a user would type it. */
    public List<String> settings() {
        return set.values().stream().map(Placed::text).toList();
    }
}
