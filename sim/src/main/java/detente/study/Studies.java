package detente.study;

import detente.experiment.StopSignal;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.results.Artifact;
import detente.store.StudyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The only way to do a study: find its results, or compute and write them. */
public final class Studies {
    private final Session session;
    private final IntFunction<Runnable> progress;
    private final StopSignal stop;

    /**
     * Studies of one call of the program.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by whatever thread computed it
     * @param stop ends a computation early
     */
    public Studies(Session session, IntFunction<Runnable> progress, StopSignal stop) {
        this.session = session;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * A study that is done.
     *
     * @param reused whether its results were there already
     * @param hasReport whether there is a page among them
     */
    public record Done(Path folder, String id, boolean reused, boolean hasReport, Study.Findings findings) {}

    /**
     * Does what is ordered, or finds its results. Runs that fail are kept as such.
     *
     * @throws detente.input.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.store.OutputFailure if the results cannot be written
     * @throws detente.experiment.StopSignal.Stopped if it has ended early
     */
    public <O extends Record> Done run(Study<O> study, O order) {
        Instant start = session.clock().instant();
        Study.Prepared prepared = study.prepare(session.project(), order);
        Effort effort = prepared.effort();
        StudyFolder place = new StudyFolder(session.results(effort.out()), prepared.manifest());
        StudyFolder.Answer answer = place.answer(
                effort.fresh(),
                files -> !prepared.charts() || Sections.isReport(files),
                log -> withEnsemble(
                        prepared.compute(
                                new Study.Runs(effort.parallel(), progress, session.keeping(log, place, stop))),
                        session.project(),
                        order),
                () -> session.environment(prepared.model(), prepared.file(), start));
        return new Done(
                place.path(),
                place.id(),
                answer.reused(),
                Sections.isReport(answer.files()),
                prepared.read(answer.files()));
    }

    /** Computes what is ordered and writes nothing. */
    static <O extends Record> StudyFiles compute(Project project, Study<O> study, O order) {
        Study.Prepared prepared = study.prepare(project, order);
        return new StudyFiles(
                prepared.manifest(),
                withEnsemble(
                        prepared.compute(Study.Runs.silent(prepared.effort().parallel())), project, order));
    }

    private static List<Artifact> withEnsemble(List<Artifact> files, Project project, Record order) {
        List<Artifact> all = new ArrayList<>(files);
        all.addAll(EnsembleCopy.of(project, OrderForm.text(order)));
        return all;
    }
}
