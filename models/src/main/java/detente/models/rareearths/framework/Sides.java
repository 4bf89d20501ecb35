package detente.models.rareearths.framework;

import java.util.List;

/** Both states, in fixed order. */
final class Sides {
    static final List<Party> BOTH = List.of(Party.CHINA, Party.UNITED_STATES);

    private Sides() {}
}
