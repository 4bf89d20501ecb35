package detente.web;

import detente.engine.Run;
import detente.experiment.OutcomeDifference;
import detente.experiment.Replication;
import detente.experiment.SeriesDifference;
import detente.files.Request;
import detente.input.Position;
import detente.input.Problems;
import detente.order.ModelRuns;
import detente.results.Parameter;
import detente.results.Results;
import detente.results.Series;
import detente.store.Json;
import detente.study.Project;
import detente.study.compare.CompareOrder;
import detente.study.compare.PairsInProgress;
import detente.study.run.RunOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs and comparisons while somebody watches: shown series alone, the latest move first, results of before kept. */
final class LiveRuns {
    /** 64 MB; of the flagship some 140 runs. */
    private static final long KEPT_VALUES = 8_000_000;
    /** Pairs that are begun before those with smaller seeds are finished. */
    private static final int AHEAD = 2;

    private final Catalogue catalogue;
    private final RunPool pool;
    private final RunCache cache = new RunCache(KEPT_VALUES);
    private final Turns turns = new Turns();

    LiveRuns(Catalogue catalogue, RunPool pool) {
        this.catalogue = catalogue;
        this.pool = pool;
    }

    /** One run with the series that are shown. */
    Reply run(RequestText asked) {
        RunOrder order = asked.run();
        Turns.Turn turn = asked.turn();
        turns.begin(turn);
        Run<?> run = load(order, 1);
        Results results = results(wait(begin(turn, run)));
        List<Series> shown = shown(asked.all("series"), results);
        boolean decisions = asked.one("decisions", "false").equals("true");
        return Reply.json(RunJson.of(run, results, shown, decisions));
    }

    /** What is ordered, with its first seed. @throws Refused if so many seeds of it are too large for a server */
    Run<?> load(RunOrder order, int seeds) {
        ModelRuns runs = order.runs();
        Request request = runs.request(order.scenario(), order.periods(), catalogue.project()::ensemble);
        Run<?> run = Project.load(catalogue.folder(runs.model()), request, runs.seed());
        check(run, seeds, runs.model());
        return run;
    }

    private void check(Run<?> run, int seeds, Optional<String> model) {
        Catalogue.Entry entry = catalogue.known(model);
        Map<String, String> usual = entry.description().blueprint().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::value));
        Limits.check(run, seeds, usual, entry.page());
    }

    /** Pairs one after another, as they come. */
    Reply compare(RequestText asked) {
        CompareOrder order = order(asked);
        Turns.Turn turn = asked.turn();
        turns.begin(turn);
        PairsInProgress pairs = pairs(order);
        List<String> names = asked.all("series");
        return Reply.events(out -> stream(pairs, turn, names, out));
    }

    /** The comparison that is asked for, in the model's own scenario unless one is named. */
    CompareOrder order(RequestText asked) {
        Optional<String> model = asked.all("model").stream().findFirst();
        return asked.compare(catalogue.known(model).run().inputs().scenario().name());
    }

    /** A comparison without a pair. @throws Refused if it is too large for a server */
    PairsInProgress pairs(CompareOrder order) {
        Optional<String> model = order.runs().model();
        PairsInProgress pairs = PairsInProgress.of(catalogue.project(), catalogue.folder(model), order);
        check(pairs.a(), pairs.asked(), model);
        check(pairs.b(), pairs.asked(), model);
        return pairs;
    }

    private record Begun(Future<Replication.Attempt> a, Future<Replication.Attempt> b) {
        void cancel() {
            a.cancel(true);
            b.cancel(true);
        }
    }

    private void stream(PairsInProgress pairs, Turns.Turn turn, List<String> names, OutputStream out)
            throws IOException {
        Deque<Begun> begun = new ArrayDeque<>();
        try {
            int next = 0;
            while (pairs.pairs().size() < pairs.asked()) {
                while (next < pairs.asked() && begun.size() < AHEAD * pool.threads()) {
                    long seed = pairs.seed(next++);
                    begun.add(new Begun(
                            begin(turn, pairs.a().withSeed(seed)),
                            begin(turn, pairs.b().withSeed(seed))));
                }
                Begun first = begun.remove();
                Replication.Attempt a = wait(first.a());
                pairs.add(a, wait(first.b()), names);
                boolean last = pairs.pairs().size() == pairs.asked();
                event(out, last ? "done" : "pairs", document(pairs, names, last));
            }
        } catch (Refused refused) {
            problems(out, refused);
        } catch (RuntimeException mistake) {
            problems(out, Refused.internal());
            throw mistake;
        } finally {
            begun.forEach(Begun::cancel); // whoever went away frees what was begun for them
        }
    }

    private static void problems(OutputStream out, Refused refused) throws IOException {
        event(out, "problems", Json.read(Json.problems(refused.problems()).getBytes(StandardCharsets.UTF_8)));
    }

    private static void event(OutputStream out, String name, ObjectNode document) throws IOException {
        out.write(("event: " + name + "\ndata: " + document + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ObjectNode document(PairsInProgress pairs, List<String> names, boolean last) {
        ObjectNode document = Json.object()
                .put("pairs", pairs.pairs().size())
                .put("completed", (int)
                        pairs.pairs().stream().filter(p -> p.isDone()).count())
                .put("of", pairs.asked());
        ArrayNode outcomes = document.putArray("outcomes");
        for (OutcomeDifference difference : pairs.outcomes()) {
            ObjectNode node = RunJson.outcome(outcomes.addObject(), difference.outcome());
            RunJson.put(node, "a", OptionalDouble.of(difference.a()));
            RunJson.put(node, "b", OptionalDouble.of(difference.b()));
            RunJson.put(node, "difference", OptionalDouble.of(difference.difference()));
            RunJson.put(node, "low", OptionalDouble.of(difference.interval().low()));
            RunJson.put(node, "high", OptionalDouble.of(difference.interval().high()));
            node.put("seen", difference.isSeen());
        }
        ObjectNode series = document.putObject("series");
        pairs.series().stream().filter(d -> names.contains(d.name())).forEach(d -> add(series, d));
        ObjectNode months = document.putObject("months");
        pairs.months().forEach(d -> add(months, d));
        if (last) {
            document.put("verdict", pairs.verdict())
                    .put("command", pairs.command().toString());
        }
        return document;
    }

    private static void add(ObjectNode series, SeriesDifference difference) {
        ObjectNode node = series.putObject(difference.name());
        for (int t = 0; t < difference.periods(); t++) {
            SeriesDifference.OfPeriod at = difference.at(t);
            RunJson.add(node.withArray("a"), at.a());
            RunJson.add(node.withArray("b"), at.b());
            RunJson.add(node.withArray("difference"), at.difference());
            RunJson.add(node.withArray("low"), at.interval().low());
            RunJson.add(node.withArray("high"), at.interval().high());
        }
    }

    private Future<Replication.Attempt> begin(Turns.Turn turn, Run<?> run) {
        Future<Replication.Attempt> work = pool.begin(() -> cache.of(run));
        turns.add(turn, work);
        return work;
    }

    /** What other threads compute for a client. @throws Refused if it is not to be had */
    static <T> T wait(Future<T> work) {
        try {
            return work.get(Limits.LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
        } catch (CancellationException superseded) {
            throw Turns.superseded();
        } catch (TimeoutException tooLong) {
            work.cancel(true);
            throw Refused.because(
                    422,
                    "it takes more than " + Limits.LONGEST_RUN_SECONDS
                            + " seconds, which is too long for a server; the command line has the time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(503, "the server is being ended.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The results of a run. @throws Refused with why it broke off */
    static Results results(Replication.Attempt attempt) {
        return attempt.results().orElseThrow(() -> Refused.because(422, attempt.failure()));
    }

    /** The series that are asked for; all if none is. */
    private static List<Series> shown(List<String> names, Results results) {
        if (names.isEmpty()) {
            return results.series();
        }
        Problems problems = new Problems();
        List<Series> shown = new ArrayList<>();
        for (String name : names) {
            results.find(name)
                    .ifPresentOrElse(
                            shown::add,
                            () -> problems.unknown(
                                    Position.COMMAND_LINE,
                                    "series",
                                    name,
                                    results.series().stream().map(Series::name).toList()));
        }
        Refused.ifAny(problems);
        return shown;
    }
}
