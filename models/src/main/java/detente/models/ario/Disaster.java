package detente.models.ario;

import detente.input.Position;

/** What takes capacity: a row of {@code shocks.csv}. */
sealed interface Disaster permits Shock, Rebuild {
    /** Where it is written. */
    Position at();

    /** First period in which it acts. */
    long first();
}
