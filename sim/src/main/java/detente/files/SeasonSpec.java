package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.Yaml;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Season;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the calendar does to the published figures of a series, as {@code model.yaml} states it.
 *
 * @param series of the model, one that is observed
 * @param months twelve figures, from January on, relative to a month of the year
 * @param holiday one that moves from year to year
 * @param source where the figures come from
 * @param at where the series stands
 */
@Keys(called = "the season")
public record SeasonSpec(
        @Key(unique = "series") String series,
        @Key(min = 0.1, max = 10) List<Double> months,
        Optional<Holiday> holiday,
        @Key(likeNumber = true) String source,
        @Key.At("series") Position at)
        implements Keys.Checked {
    private static final int YEAR = 12;

    /**
     * A holiday that moves from year to year.
     *
     * @param days its first days
     * @param span days before and after in which it is felt
     * @param shifted share by which figures are higher before and lower after
     */
    @Keys(called = "the holiday")
    public record Holiday(
            @Key(required = true, filled = true) List<LocalDate> days,
            @Key(min = 1, max = 180) int span,
            @Key(min = 0, above = true, max = 0.9) double shifted) {}

    @Override
    public void check(Node node) {
        if (node.find("months").isPresent() == node.find("holiday").isPresent()) {
            node.refuse("a season has either 'months' or 'holiday'.");
        }
        // Counted as written: wrong ones are left out of the list.
        node.find("months")
                .filter(months -> months.yaml() instanceof Yaml.Sequence)
                .ifPresent(months -> {
                    int written = ((Yaml.Sequence) months.yaml()).items().size();
                    if (written != YEAR) {
                        months.refuse(
                                "'months' must be " + YEAR + " figures, from January on; there are " + written + ".");
                    }
                });
    }

    /** Adds a problem if the series is not one of those that are observed. */
    void check(Collection<String> observed, Problems problems) {
        if (!observed.contains(series)) {
            problems.unknown(at, "observed series", series, observed);
        }
    }

    Season season() {
        return new Season(
                series,
                months,
                holiday.map(Holiday::days).orElse(List.of()),
                holiday.map(Holiday::span).orElse(0),
                holiday.map(Holiday::shifted).orElse(0.0));
    }
}
