package detente.results;

/**
 * A parameter as it stood in a run, everything as text so that it can be printed anywhere.
 *
 * @param type {@code number}, {@code integer}, {@code boolean} or {@code choice}
 * @param min lowest admissible value, empty text if there is none
 * @param max highest admissible value, empty text if there is none
 * @param lever whether it is one of the headline levers
 * @param source where the value comes from
 */
public record Parameter(
        String name,
        String type,
        String unit,
        String min,
        String max,
        String value,
        boolean lever,
        String about,
        String source) {}
