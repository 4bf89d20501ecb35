package detente.cluster;

import detente.parameters.InvalidInput;
import java.time.Clock;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;

/** Computes a portion on a machine of the cluster. What throws is tried again by Spark, on another machine if there is one. */
final class PortionTask implements Function<Portion, PortionReport> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<SharedBench> bench;
    private final LongAccumulator acknowledged;
    private final Clock clock;

    /** @param acknowledged counts runs, of tasks that have ended */
    PortionTask(Broadcast<SharedBench> bench, LongAccumulator acknowledged, Clock clock) {
        this.bench = bench;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    @Override
    public PortionReport call(Portion portion) {
        try {
            PortionReport report = portion.compute(bench.value().bench(), clock);
            acknowledged.add(report.computed() + report.found());
            return report;
        } catch (InvalidInput e) {
            return new PortionReport(0, 0, e.getMessage()); // would be the same the next time
        }
    }
}
