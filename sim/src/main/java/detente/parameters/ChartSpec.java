package detente.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A chart that the model's runs draw.
 *
 * @param name of its files: lower-case letters, digits and hyphens
 * @param columns panels side by side
 * @param from first day drawn; the run's start if empty
 * @param to last day drawn; the run's end if empty
 * @param at where the model file lists it
 */
public record ChartSpec(
        String name,
        String title,
        String caption,
        Frequency frequency,
        int columns,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<PanelSpec> panels,
        Position at) {

    /** Whether a point is a week of the run or a calendar month. */
    public enum Frequency {
        WEEK,
        MONTH
    }

    public ChartSpec {
        panels = List.copyOf(panels);
    }
}
