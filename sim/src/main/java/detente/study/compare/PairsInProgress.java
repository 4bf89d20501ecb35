package detente.study.compare;

import detente.engine.Run;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.PairedComparison;
import detente.experiment.Replication;
import detente.experiment.SeriesDifference;
import detente.experiment.Tally;
import detente.files.ModelFolder;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import detente.results.ShellCommand;
import detente.study.Project;
import java.util.Collection;
import java.util.List;

/**
 * A comparison of two scenarios whose pairs come one after another, for those who watch it. After the last pair it says what
 * {@link CompareStudy} says of the same order. Serves one thread at a time.
 */
public final class PairsInProgress {
    private final CompareInputs inputs;
    private final CompareOrder order;
    private final Tally tally;
    private final Tally byMonth;

    private PairsInProgress(CompareInputs inputs, CompareOrder order) {
        this.inputs = inputs;
        this.order = order;
        this.tally = new Tally(inputs.contrast().outcomes(), inputs.precision().level());
        this.byMonth = new Tally(List.of(), inputs.precision().level());
    }

    /**
     * What is ordered, without a pair; the scenario is held against the first of the others.
     *
     * @throws detente.input.InvalidInput with everything that is wrong in the model's files and the order
     */
    public static PairsInProgress of(Project project, ModelFolder folder, CompareOrder order) {
        return new PairsInProgress(
                CompareInputs.of(folder, order, project::ensemble).get(0), order);
    }

    /** The run of scenario A with the first seed. */
    public Run<?> a() {
        return inputs.contrast().a();
    }

    /** The run of scenario B with the first seed. */
    public Run<?> b() {
        return inputs.contrast().b();
    }

    /** Number of pairs that are asked for. */
    public int asked() {
        return order.replications().orElse(CompareOrder.USUAL_PAIRS);
    }

    /** Seed of a pair, counted from 0. */
    public long seed(int pair) {
        return order.runs().seed() + pair;
    }

    /**
     * Takes in the pair of the next seed.
     *
     * @param monthly series of which whole months are compared, too
     */
    public void add(Replication.Attempt runOfA, Replication.Attempt runOfB, Collection<String> monthly) {
        tally.add(seed(pairs().size()), runOfA, runOfB);
        runOfA.results()
                .ifPresent(a -> runOfB.results().ifPresent(b -> byMonth.add(months(a, monthly), months(b, monthly))));
    }

    private static List<Series> months(Results results, Collection<String> names) {
        Monthly monthly = new Monthly(results);
        return results.series().stream()
                .filter(s -> names.contains(s.name()))
                .map(s -> new Series(
                        s.name(),
                        s.quantity(),
                        s.about(),
                        monthly.of(s).stream()
                                .filter(m -> m.months().isSingle())
                                .mapToDouble(MonthlyValue::simulated)
                                .toArray()))
                .toList();
    }

    /** The pairs so far. */
    public List<Pair> pairs() {
        return comparison().pairs();
    }

    /** What the pairs so far say of each series. */
    public List<SeriesDifference> series() {
        return comparison().series();
    }

    /** What they say of the whole months of a run, in the order of time, for the series that were asked for. */
    public List<SeriesDifference> months() {
        return byMonth.comparison().series();
    }

    /** What they say of each outcome, in the order of the model file. */
    public List<OutcomeDifference> outcomes() {
        return CompareFinding.differences(inputs, pairs());
    }

    /** What they say, as the command prints it. */
    public String verdict() {
        return String.join(" ", CompareVerdict.sentences(List.of(CompareFinding.of(1, inputs, pairs()))));
    }

    /** What computes the same on the command line. */
    public ShellCommand command() {
        return CompareStudy.manifest(List.of(inputs), order).repeatCommand();
    }

    private PairedComparison comparison() {
        return tally.comparison();
    }
}
