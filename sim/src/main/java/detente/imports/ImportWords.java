package detente.imports;

import detente.results.Calendar;
import java.util.List;
import java.util.Optional;

/**
 * What the model folder says that the files do not.
 *
 * @param id of the folder
 * @param period length of a period
 * @param source of the table; empty to name the files
 * @param shocks each {@code REGION/good,loss,first,last}; none for an example
 * @param tolerance share by which a stated sum may differ from the cells' without being reported
 */
public record ImportWords(
        String id, Calendar.Step period, Optional<String> source, List<String> shocks, double tolerance) {}
