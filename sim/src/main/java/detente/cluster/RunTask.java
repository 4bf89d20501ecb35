package detente.cluster;

import detente.input.InvalidInput;
import java.time.Clock;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;

/** Computes the runs of a task on a machine of the cluster. What throws is tried again by Spark, on another machine if there is one. */
final class RunTask implements Function<TaskRuns, TaskRuns.Report> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Worker.Shared> worker;
    private final LongAccumulator acknowledged;
    private final Clock clock;

    /** @param acknowledged counts runs, of tasks that have ended */
    RunTask(Broadcast<Worker.Shared> worker, LongAccumulator acknowledged, Clock clock) {
        this.worker = worker;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    @Override
    public TaskRuns.Report call(TaskRuns task) {
        try {
            TaskRuns.Report report = task.compute(worker.value().worker(), clock);
            acknowledged.add(report.computed() + report.found());
            return report;
        } catch (InvalidInput e) {
            return new TaskRuns.Report(0, 0, e.getMessage()); // would be the same the next time
        }
    }
}
