package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.engine.Blueprint;
import detente.engine.Measures;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.experiment.Keeping;
import detente.experiment.Match;
import detente.experiment.Pairing;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.experiment.Tournament;
import detente.output.MatchTable;
import detente.output.SchemaTable;
import detente.output.StudyFolder;
import detente.output.StudyManifest;
import detente.output.TournamentTables;
import detente.parameters.InvalidInput;
import detente.parameters.ModelFolder;
import detente.parameters.Position;
import detente.parameters.Problem;
import detente.parameters.Problems;
import detente.report.TournamentReport;
import detente.results.Artifact;
import detente.results.Measure;
import detente.table.CsvWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** A tournament of strategies; or the results that are there if nothing that matters has changed. */
public final class TournamentStudy {
    private static final String DILEMMA = "dilemma";

    private final Session session;

    public TournamentStudy(Session session) {
        this.session = session;
    }

    /**
     * Plays what is ordered, or finds its results. Runs that fail are kept as such.
     *
     * @param progress given the number of runs to come, makes what is called after each of them by whatever thread computed it
     * @param stop ends the computation early
     * @throws InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws detente.experiment.Stopped if it has ended early
     */
    public TournamentOutcome run(TournamentOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        TournamentInputs inputs = TournamentInputs.of(folder(order), order);
        StudyManifest manifest = manifest(inputs, order);
        StudyFolder place = new StudyFolder(session.results(order.results()), manifest);
        StudyFolder.Answer answer = place.answer(
                order.fresh(),
                files -> true,
                log -> {
                    Keeping keeping = session.keeping(log, place, stop);
                    return files(inputs, order, place, new Replications(order.threads(), progress, keeping));
                },
                () -> session.environment(inputs.folder(), Optional.empty(), start));
        return outcome(place, manifest, answer.reused(), inputs, tournament(inputs, answer.files()));
    }

    /** Plays what is ordered and writes nothing. */
    static StudyFiles compute(Project project, TournamentOrder order) {
        TournamentInputs inputs = TournamentInputs.of(project.model(order.model()), order);
        StudyManifest manifest = manifest(inputs, order);
        StudyFolder nowhere = new StudyFolder(project.results(), manifest);
        Replications replications = new Replications(order.threads(), () -> {});
        return new StudyFiles(manifest, files(inputs, order, nowhere, replications));
    }

    private static StudyManifest manifest(TournamentInputs inputs, TournamentOrder order) {
        return new StudyManifest(
                "tournament",
                inputs.base().manifest(),
                inputs.base().calendar(),
                new Seeds(order.firstSeed(), order.repetitions()),
                Map.of("strategies", String.join(",", inputs.strategies())),
                List.of());
    }

    private static List<Artifact> files(
            TournamentInputs inputs, TournamentOrder order, StudyFolder place, Replications replications) {
        StudyManifest manifest = manifest(inputs, order);
        List<Match> matches = play(inputs, manifest.seeds(), replications);
        List<Artifact> files = new ArrayList<>(List.of(
                CsvWriter.file(MatchTable.of(matches)), CsvWriter.file(MatchTable.failures(matches, inputs::command))));
        TournamentOutcome outcome = outcome(place, manifest, false, inputs, tournament(inputs, files));
        files.addAll(TournamentTables.of(outcome.tournament()));
        Figure figure = new ChartPress().draw(TournamentChart.of(outcome));
        files.addAll(figure.files());
        files.add(report(outcome, inputs, figure));
        files.add(SchemaTable.of(files));
        return files;
    }

    private ModelFolder folder(TournamentOrder order) {
        if (order.matrix() && order.model().filter(m -> !m.equals(DILEMMA)).isPresent()) {
            throw new InvalidInput(List.of(new Problem(
                    Position.COMMAND_LINE.file(),
                    0,
                    "--matrix plays the model '" + DILEMMA + "'; leave out either it or '"
                            + order.model().get() + "'.",
                    Optional.empty())));
        }
        return session.project().model(order.matrix() ? Optional.of(DILEMMA) : order.model());
    }

    private static List<Match> play(TournamentInputs inputs, Seeds seeds, Replications replications) {
        List<Pairing> pairings = inputs.pairings();
        List<? extends Run<?>> runs = pairings.stream().map(inputs::match).toList();
        List<List<Replication>> played = replications.runEach(runs, seeds, measures(inputs));
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < pairings.size(); i++) {
            matches.add(new Match(pairings.get(i), played.get(i)));
        }
        return matches;
    }

    /** Mean payoff a period of each player. */
    private static List<Measure> measures(TournamentInputs inputs) {
        Problems problems = new Problems();
        List<Measure> measures = new ArrayList<>();
        inputs.contest()
                .payoffs()
                .forEach(payoff -> Measures.read("mean(" + payoff.name() + ")", payoff.at(), problems)
                        .ifPresent(measures::add));
        problems.throwIfAny();
        return measures;
    }

    /** The tournament as its tables have it, so that scores are those of the numbers that can be read there. */
    private static Tournament tournament(TournamentInputs inputs, List<Artifact> files) {
        return new Tournament(inputs.strategies(), MatchTable.read(files));
    }

    private static TournamentOutcome outcome(
            StudyFolder place, StudyManifest manifest, boolean reused, TournamentInputs inputs, Tournament tournament) {
        String payoff = inputs.contest().payoffs().get(0).name();
        String unit = Simulation.blueprint(inputs.base()).series().stream()
                .filter(s -> s.name().equals(payoff))
                .map(Blueprint.Described::unit)
                .findFirst()
                .orElse("");
        Map<String, String> brief = new LinkedHashMap<>();
        inputs.strategies().forEach(s -> brief.put(s, inputs.strategy().brief(s)));
        return new TournamentOutcome(
                place.path(),
                manifest.id(),
                reused,
                manifest.first(),
                manifest.seeds(),
                inputs.noise(),
                unit,
                brief,
                tournament);
    }

    private static Artifact report(TournamentOutcome outcome, TournamentInputs inputs, Figure figure) {
        return new TournamentReport(
                        outcome.manifest(),
                        outcome.seeds(),
                        outcome.unit(),
                        outcome.tournament(),
                        figure,
                        inputs.base().inputs().model().limits())
                .html();
    }
}
