package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Key;
import detente.grammar.Node;
import detente.results.Event;
import detente.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a model says in another language, from {@code LANGUAGE.yaml} in its folder. What is not there is said as it is.
 *
 * @param phrases titles, names of panels and lines, and units of charts, as the model file has them, to what is said
 * @param captions by the name of the chart
 * @param series what a series is, by its name
 * @param events by the label that a scenario gives it
 * @param simulated by the label of an event that the run itself brings about; only the model's code knows these
 * @param words anything else that a page shows, such as outcomes and decisions, as the model or its code says it
 */
public record Phrases(
        @Key(says = "a phrase") Map<String, String> phrases,
        @Key(says = "a sentence") Map<String, String> captions,
        @Key(says = "a phrase") Map<String, String> series,
        @Key(says = "a phrase") Map<String, String> events,
        @Key(says = "a phrase") Map<String, String> simulated,
        @Key(says = "a phrase") Map<String, String> words) {
    /** Everything as the model says it. */
    public static final Phrases NONE = new Phrases(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * What a file says; problems name what no chart has.
     *
     * @param known labels of all events of the scenarios
     */
    static Phrases of(Node file, List<ChartSpec> charts, List<String> known) {
        Phrases read = Grammar.read(file, Phrases.class);
        refuse(
                file,
                "phrases",
                "phrase",
                read.phrases,
                charts.stream().flatMap(Phrases::said).distinct().toList());
        refuse(
                file,
                "captions",
                "chart",
                read.captions,
                charts.stream().map(ChartSpec::name).toList());
        refuse(file, "events", "event", read.events, known);
        return read;
    }

    static Stream<String> said(ChartSpec chart) {
        List<String> said = new ArrayList<>(List.of(chart.title()));
        for (PanelSpec panel : chart.panels()) {
            said.add(panel.title());
            panel.unit().ifPresent(said::add);
            said.addAll(panel.lines().keySet());
        }
        return said.stream();
    }

    private static void refuse(Node file, String key, String what, Map<String, String> read, List<String> known) {
        read.keySet().stream()
                .filter(phrase -> !known.contains(phrase))
                .forEach(phrase -> file.problems().unknown(file.at(key), what, phrase, known));
    }

    /** All that is said, by what the model says. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(words);
        List.of(simulated, events, phrases).forEach(all::putAll);
        return all;
    }

    /** A title, name or unit. */
    public String of(String phrase) {
        return phrases.getOrDefault(phrase, phrase);
    }

    public String caption(ChartSpec chart) {
        return captions.getOrDefault(chart.name(), chart.caption());
    }

    /** What a series is; its name if nothing is said of it. */
    public String of(Series series) {
        return this.series.getOrDefault(series.name(), series.about().isEmpty() ? series.name() : series.about());
    }

    /** The same event under its other label. */
    public Event of(Event event) {
        return event.labelled((event.simulated() ? simulated : events).getOrDefault(event.label(), event.label()));
    }
}
