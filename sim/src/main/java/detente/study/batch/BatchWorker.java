package detente.study.batch;

import detente.cluster.Worker;
import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.order.Effort;
import detente.order.EnsembleChoice;
import detente.study.Project;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Absolute paths at which every machine of a cluster finds a batch.
 *
 * @param home of the project
 * @param model its folder
 * @param ensemble from which seeds draw values; none if empty
 * @param id of the batch, as it was ordered
 */
record BatchWorker(String home, String experiment, String model, String ensemble, String results, String id)
        implements Worker.Setup {
    private static final long serialVersionUID = 1L;

    static BatchWorker of(Project project, BatchOrder order, Path model, String id) {
        return new BatchWorker(
                absolute(project.home()),
                absolute(order.experiment()),
                absolute(model),
                order.choice().ensemble().map(BatchWorker::absolute).orElse(""),
                absolute(order.effort().out().orElse(project.results())),
                id);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    @Override
    public Worker open() {
        BatchOrder order = BatchOrder.whole(
                Path.of(experiment),
                new EnsembleChoice(
                        Optional.of(ensemble).filter(e -> !e.isEmpty()).map(Path::of)),
                new Effort(Optional.of(1), false, Optional.of(Path.of(results))));
        Project project = new Project(Path.of(home)).only(ModelFolder.open(Path.of(model)));
        BatchInputs inputs = BatchInputs.again(project, order, new PlainBatch());
        BatchSubject subject = inputs.subject();
        if (!subject.id().equals(id)) {
            Problems problems = new Problems();
            problems.add(
                    new Position(experiment, 0),
                    "is batch " + subject.id() + " here and not " + id
                            + ": the experiment, its model or the program differs.");
            throw new InvalidInput(problems.list());
        }
        return new Worker(inputs.batchRuns(), subject.in(Path.of(results)), subject.timeLimit());
    }
}
