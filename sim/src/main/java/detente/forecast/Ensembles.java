package detente.forecast;

import java.time.LocalDate;
import java.time.YearMonth;

/** What the runs of a model say. */
public interface Ensembles {
    /** Monthly figures of a series in all runs that start from what was known at an origin; empty if there are none. */
    double[] of(LocalDate origin, String series, YearMonth month);
}
