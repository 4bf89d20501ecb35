package detente.experiment;

import detente.results.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes in pairs: keeps their outcomes, and of their series running moments. Serves one thread at a time. */
public final class Tally {
    private final List<Outcome> outcomes;
    private final Student student;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, SeriesDifference> series = new LinkedHashMap<>();

    /**
     * A tally without pairs.
     *
     * @param outcomes to be taken from both runs of a pair
     * @param level of the intervals of series
     */
    public Tally(List<Outcome> outcomes, double level) {
        this.outcomes = outcomes;
        this.student = new Student(level);
    }

    /** Takes in the next pair; of one that failed nothing counts but the failure. */
    public void add(long seed, Replication.Attempt a, Replication.Attempt b) {
        Pair pair = Pair.of(seed, a, b, outcomes);
        pairs.add(pair);
        if (pair.isDone()) {
            add(a.results().orElseThrow().series(), b.results().orElseThrow().series());
        }
    }

    /** Takes in series of the two runs of a pair, or series that are made of theirs, such as monthly figures. */
    public void add(List<Series> a, List<Series> b) {
        Map<String, Series> others = new LinkedHashMap<>();
        b.forEach(s -> others.put(s.name(), s));
        for (Series one : a) {
            Series other = others.get(one.name());
            if (other != null) {
                series.computeIfAbsent(one.name(), n -> new SeriesDifference(one, student))
                        .add(one, other);
            }
        }
    }

    /** The pairs so far. */
    List<Pair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    /** The first pairs. */
    List<Pair> first(int count) {
        return pairs().subList(0, count);
    }

    Collection<SeriesDifference> series() {
        return series.values();
    }

    /** Takes in a pair whose series come by themselves. */
    void restore(Pair pair) {
        pairs.add(pair);
    }

    /** @param line of a {@link SeriesDifference}, after all pairs that are in it */
    void restore(String line) {
        SeriesDifference difference = SeriesDifference.read(line, student);
        series.put(difference.name(), difference);
    }

    /** What all pairs so far come to. */
    public PairedComparison comparison() {
        return new PairedComparison(pairs, List.copyOf(series.values()));
    }
}
