package detente.study.run;

import detente.engine.Run;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Manifest;
import detente.results.Sha256;
import detente.results.ShellCommand;
import detente.study.Project;
import detente.uncertainty.EnsembleFile;
import java.util.Optional;

/**
 * One run and the seeds whose runs make the bands around it, all of it checked.
 *
 * @param run that of the seed that was asked for
 * @param replications number of seeds in all, consecutive from that one
 * @param ensemble values that the data leave open, if the runs draw from it
 */
record RunPlan(Run<?> run, int replications, Optional<EnsembleFile> ensemble) {
    private static final int ID_LENGTH = 16;

    /**
     * What is ordered.
     *
     * @throws detente.input.InvalidInput with everything that is wrong in the model's files and the order
     */
    static RunPlan of(ModelFolder folder, RunOrder order, Project project) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Request request = order.runs().request(order.scenario(), order.periods(), project::ensemble);
        long seed = order.runs().seed();
        Optional<Run<?>> run = Project.load(folder, request, seed, problems);
        problems.throwIfAny();
        return of(folder, request, run.orElseThrow(), order.replications());
    }

    /** A stored run as it was planned. */
    static RunPlan again(ModelFolder folder, StoredRun stored, Project project) {
        Request request = stored.request(project::ensemble);
        Run<?> run = Project.load(folder, request, stored.manifest().seed());
        return of(folder, request, run, Optional.of(stored.replications()));
    }

    /** Of one seed alone the values that it draws are set like any on the command line. */
    private static RunPlan of(ModelFolder folder, Request request, Run<?> run, Optional<Integer> asked) {
        boolean same = run.model().deterministic() && request.ensemble().isEmpty();
        int replications = asked.orElse(same ? 1 : RunOrder.USUAL_REPLICATIONS);
        if (replications > 1) {
            return new RunPlan(run.withSeed(run.seed()), replications, request.ensemble());
        }
        Run<?> alone = run.inputs()
                .members()
                .<Run<?>>map(m -> Project.load(
                        folder, new Request(request.scenario(), m.set(run.seed()), request.periods()), run.seed()))
                .orElse(run);
        return new RunPlan(alone, 1, Optional.empty());
    }

    /** Whether there are bands. */
    boolean hasBands() {
        return replications > 1;
    }

    /** Hash of everything that determines the results; that of the run if it is alone. */
    String id() {
        return id(run.manifest(), replications);
    }

    static String id(Manifest run, int replications) {
        return replications == 1
                ? run.id()
                : Sha256.hex(run.id() + "\nreplications " + replications + "\n").substring(0, ID_LENGTH);
    }

    /** What runs the model with one of the other seeds. */
    ShellCommand repeatCommand(long seed) {
        Manifest manifest = run.manifest();
        return manifest.repeatCommand(manifest.settings(), seed);
    }
}
