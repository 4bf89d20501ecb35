package detente.study;

import detente.experiment.Keeping;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.output.FactTable;
import detente.output.ReplicationTable;
import detente.output.SchemaTable;
import detente.output.StudyFolder;
import detente.output.StudyManifest;
import detente.parameters.ModelFolder;
import detente.report.FactsReport;
import detente.results.Artifact;
import detente.results.Fact;
import detente.results.FactCheck;
import detente.results.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** A model beside its stylised facts, over many seeds; or the results that are there if nothing that matters has changed. */
public final class FactsStudy {
    private final Session session;

    public FactsStudy(Session session) {
        this.session = session;
    }

    /**
     * Runs what is ordered, or finds its results. Runs that fail are kept as such.
     *
     * @param progress given the number of runs to come, makes what is called after each of them by whatever thread computed it
     * @param stop ends the computation early
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws detente.experiment.Stopped if it has ended early
     */
    public FactsOutcome run(FactsOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        ModelFolder folder = session.project().model(order.model());
        FactsInputs inputs = FactsInputs.of(folder, order);
        StudyManifest manifest = manifest(inputs, order);
        StudyFolder place = new StudyFolder(session.results(order.results()), manifest);
        StudyFolder.Answer answer = place.answer(
                order.fresh(),
                files -> true,
                log -> {
                    Keeping keeping = session.keeping(log, place, stop);
                    return files(inputs, manifest, new Replications(order.threads(), progress, keeping));
                },
                () -> session.environment(folder, Optional.empty(), start));
        return outcome(place.path(), manifest, answer.reused(), checked(inputs, answer.files()));
    }

    /** Computes what is ordered and writes nothing. */
    static StudyFiles compute(Project project, FactsOrder order) {
        FactsInputs inputs = FactsInputs.of(project.model(order.model()), order);
        StudyManifest manifest = manifest(inputs, order);
        return new StudyFiles(manifest, files(inputs, manifest, new Replications(order.threads(), () -> {})));
    }

    private static StudyManifest manifest(FactsInputs inputs, FactsOrder order) {
        return new StudyManifest(
                "facts",
                inputs.run().manifest(),
                inputs.run().calendar(),
                new Seeds(order.firstSeed(), order.replications()),
                Map.of(),
                List.of(inputs.file()));
    }

    private static List<Artifact> files(FactsInputs inputs, StudyManifest manifest, Replications replications) {
        List<Artifact> files = new ArrayList<>(tables(inputs, manifest.seeds(), replications));
        Checked checked = checked(inputs, files);
        files.add(FactTable.of(checked.facts));
        files.add(new FactsReport(
                        manifest.first(),
                        manifest.seeds(),
                        checked.facts,
                        checked.failures,
                        manifest.inputs(),
                        inputs.run().inputs().model().limits())
                .html());
        files.add(SchemaTable.of(files));
        return files;
    }

    private record Checked(List<FactCheck> facts, List<Replication> failures) {}

    private static List<Artifact> tables(FactsInputs inputs, Seeds seeds, Replications replications) {
        Manifest first = inputs.run().manifest();
        return ReplicationTable.of(
                replications.run(
                        inputs.run(),
                        seeds,
                        inputs.facts().stream().map(Fact::measure).toList()),
                inputs.facts().stream().map(Fact::id).toList(),
                seed -> first.command(first.settings(), seed));
    }

    /** The facts as the tables have them, so that the verdicts are those of the numbers that can be read there. */
    private static Checked checked(FactsInputs inputs, List<Artifact> files) {
        List<Replication> all = ReplicationTable.read(files);
        List<FactCheck> facts = new ArrayList<>();
        for (int i = 0; i < inputs.facts().size(); i++) {
            int column = i;
            List<OptionalDouble> values = all.stream()
                    .filter(Replication::isDone)
                    .map(r -> r.values().get(column))
                    .toList();
            facts.add(FactCheck.of(inputs.facts().get(i), values));
        }
        return new Checked(facts, all.stream().filter(r -> !r.isDone()).toList());
    }

    private static FactsOutcome outcome(Path folder, StudyManifest manifest, boolean reused, Checked checked) {
        return new FactsOutcome(
                folder, manifest.id(), reused, manifest.first(), manifest.seeds(), checked.facts, checked.failures);
    }
}
