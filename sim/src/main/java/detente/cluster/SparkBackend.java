package detente.cluster;

import detente.experiment.Backend;
import detente.experiment.RunStore;
import detente.experiment.ThreadBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Tasks of a Spark cluster compute. The first runs are computed here, to know how many make a task; the others are kept by the
 * tasks, each in a part of the shared folder that {@link detente.store.BatchFolder#absorbParts} takes over. When a machine is
 * lost, the task that takes its place goes on from the part that is there.
 */
public final class SparkBackend implements Backend {
    private static final Duration REHEARSAL = Duration.ofSeconds(1);
    /** Runs that are so short differ little. */
    private static final int MOST_REHEARSED = 10;

    private static final long LOOK_AROUND_MILLIS = 200;

    private final String master;
    private final Worker.Setup setup;
    private final OptionalDouble timeLimit;
    private final Clock clock;

    /**
     * A cluster that is there.
     *
     * @param master its address, such as {@code spark://host:7077}
     * @param timeLimit seconds after which a run is given up
     */
    public SparkBackend(String master, Worker.Setup setup, OptionalDouble timeLimit, Clock clock) {
        this.master = master;
        this.setup = setup;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "spark";
    }

    /** @throws ClusterFailure if the cluster cannot be reached, gives up, or sees other files than this machine */
    @Override
    public void compute(Backend.Work work, RunStore store) {
        if (work.pending().length == 0) {
            return;
        }
        try (JavaSparkContext spark = connect()) {
            Rehearsal rehearsal = rehearse(work, store);
            int[] left = Arrays.copyOfRange(work.pending(), rehearsal.runs(), work.pending().length);
            if (left.length > 0 && !work.stop().isRequested()) {
                share(left, rehearsal.each(), work, spark);
            }
        }
    }

    private void share(int[] left, Duration each, Backend.Work work, JavaSparkContext spark) {
        try {
            compute(TaskRuns.divide(left, each, spark.defaultParallelism()), work, spark);
        } catch (IllegalStateException e) {
            if (!spark.sc().isStopped()) {
                throw e;
            }
            if (!work.stop().isRequested()) {
                throw new ClusterFailure(
                        "no work can be given to " + master
                                + ": no master answers there, or it has ended this application. What is there is kept, and the"
                                + " same command goes on from there.",
                        e);
            }
        }
    }

    private JavaSparkContext connect() {
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("detente")
                .set("spark.speculation", "false") // one task at a time writes a part
                .setIfMissing("spark.executor.extraClassPath", SparkLibrary.besideSpark())
                .setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "WARN");
        try {
            return new JavaSparkContext(conf);
        } catch (Exception | LinkageError e) { // Spark throws checked exceptions that it does not declare
            throw ClusterFailure.of("no work can be given to " + master, e);
        }
    }

    /** @param each how long the last of so many runs took, when Java had warmed up */
    private record Rehearsal(int runs, Duration each) {}

    private Rehearsal rehearse(Backend.Work work, RunStore store) {
        ThreadBackend here = new ThreadBackend(1, timeLimit, clock);
        Instant end = clock.instant().plus(REHEARSAL);
        Duration each = Duration.ZERO;
        int runs = 0;
        while (runs < Math.min(MOST_REHEARSED, work.pending().length)
                && !work.stop().isRequested()
                && (runs == 0 || clock.instant().isBefore(end))) {
            Instant start = clock.instant();
            int[] one = {work.pending()[runs]};
            here.compute(new Backend.Work(work.runs(), one, work.progress(), work.stop()), store);
            each = Duration.between(start, clock.instant());
            runs++;
        }
        return new Rehearsal(runs, each);
    }

    private void compute(List<TaskRuns> tasks, Backend.Work work, JavaSparkContext spark) {
        LongAccumulator acknowledged = spark.sc().longAccumulator();
        RunTask task = new RunTask(spark.broadcast(new Worker.Shared(setup)), acknowledged, clock);
        spark.setJobGroup("detente", "runs of a batch", true); // tasks that are given up are interrupted
        JavaFutureAction<List<TaskRuns.Report>> job =
                spark.parallelize(tasks, tasks.size()).map(task).collectAsync();
        long told = 0;
        while (!work.stop().isRequested() && !isDone(job, work)) {
            told = tell(acknowledged.value(), told, work);
        }
        tell(acknowledged.value(), told, work);
        if (work.stop().isRequested()) {
            job.cancel(true);
        }
    }

    private static long tell(long acknowledged, long told, Backend.Work work) {
        for (long run = told; run < acknowledged; run++) {
            work.progress().run();
        }
        return acknowledged;
    }

    private boolean isDone(JavaFutureAction<List<TaskRuns.Report>> job, Backend.Work work) {
        try {
            for (TaskRuns.Report report : job.get(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!report.refusal().isEmpty()) {
                    throw new ClusterFailure(
                            "a machine of the cluster sees other files than this one; all need the project, the experiment and"
                                    + " the results at the same places:\n" + report.refusal(),
                            null);
                }
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the cluster computed", e);
        } catch (ExecutionException e) {
            if (work.stop().isRequested()) {
                return true; // Spark has heard of the stop too
            }
            throw ClusterFailure.of("the cluster at " + master + " has given up", e);
        }
    }
}
