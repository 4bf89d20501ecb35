package detente.study;

import detente.chart.Words;
import detente.results.Manifest;
import detente.results.Observation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What charts say of the runs that they show: what was set, and in the footer sources, software and run. */
public final class ChartWords {
    private static final int MOST_SOURCES = 4;
    private static final int SHORT_ID = 8;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,]+");

    private ChartWords() {}

    /** A scenario and what was set beside it: {@code framework with licences.approval-rate-open = 0.3}. */
    public static String scenario(Manifest run) {
        return scenario(run, Words.Language.EN);
    }

    /** The same in another language. */
    public static String scenario(Manifest run, Words.Language in) {
        List<String> set = run.overrides().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .toList();
        return set.isEmpty() ? run.scenario() : in.say("{0} with {1}", run.scenario(), String.join(in.say(", "), set));
    }

    /** The footer of a chart of one run, which has its own id or that of the results that it is one of. */
    public static String footer(Manifest run, List<Observation> observed, String id, Words.Language in) {
        return sources(observed, in)
                + in.say("{0}, scenario {1}, seed {2}, run {3}", software(run), run.scenario(), run.seed(), brief(id));
    }

    /** The footer of a chart of a scenario that was not run. */
    public static String footer(Manifest scenario) {
        return software(scenario) + ", model " + scenario.model() + ", scenario " + scenario.scenario();
    }

    /** The id of a run, as briefly as charts name it. */
    public static String brief(String id) {
        return id.substring(0, SHORT_ID);
    }

    /**
     * The footer of a chart of many runs.
     *
     * @param runs which they are
     * @param id of the results that they are in
     */
    public static String footer(Manifest first, String runs, String id) {
        return software(first) + ", model " + first.model() + ", " + runs + ", result " + brief(id);
    }

    private static String software(Manifest run) {
        return "D\u00e9tente " + run.version();
    }

    /** Where published figures were read, by the names of the sites. */
    private static String sources(List<Observation> observed, Words.Language in) {
        List<String> names =
                observed.stream().flatMap(o -> names(o.source())).distinct().toList();
        if (names.isEmpty()) {
            return "";
        }
        List<String> some = new ArrayList<>(names.subList(0, Math.min(MOST_SOURCES, names.size())));
        if (names.size() > some.size()) {
            some.add(in.say("and {0} more", names.size() - some.size()));
        }
        return in.say("Sources: {0}; ", String.join(in.say(", "), some));
    }

    private static Stream<String> names(String source) {
        Matcher address = ADDRESS.matcher(source);
        return address.find()
                ? Stream.of(URI.create(address.group().replaceAll("[^\\x21-\\x7e]", ""))
                        .getHost()
                        .replaceFirst("^www\\.", ""))
                : source.isEmpty() ? Stream.of() : Stream.of(source.split(";", 2)[0].strip());
    }
}
