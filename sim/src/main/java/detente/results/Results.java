package detente.results;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one run: immutable, complete, independent of how it was computed.
 *
 * @param series in the order in which the model declares them, all of length {@code manifest.periods()}
 * @param events scripted and simulated, in order of date
 * @param decisions why states did what they did, in order of time
 * @param observations published figures for some of the series
 * @param seasons what the calendar does to such figures and the model leaves out
 * @param warnings what may surprise whoever reads the results, a sentence each
 */
public record Results(
        Manifest manifest,
        Calendar calendar,
        List<Series> series,
        List<Event> events,
        List<Decision> decisions,
        List<Observation> observations,
        List<Season> seasons,
        List<String> warnings) {

    public Results {
        series = List.copyOf(series);
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
        observations = List.copyOf(observations);
        seasons = List.copyOf(seasons);
        warnings = List.copyOf(warnings);
    }

    /** The same results as if nothing had happened that charts mark. */
    public Results withoutEvents() {
        return new Results(manifest, calendar, series, List.of(), decisions, observations, seasons, warnings);
    }

    public Optional<Series> find(String name) {
        return series.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The series of that name. @throws IllegalArgumentException if there is none */
    public Series series(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("model '" + manifest.model() + "' has no series '" + name + "'"));
    }
}
