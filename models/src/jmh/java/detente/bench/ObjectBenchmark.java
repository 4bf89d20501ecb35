package detente.bench;

import detente.engine.Chunks;
import detente.models.production.Network;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same week with objects, and with one MASON steppable for each firm and phase; results compared at the start. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ObjectBenchmark {
    private static final int COMPARED = 30;
    private static final double TOLERANCE = 1e-9;

    @Param({"1k/8k", "10k/100k", "100k/1M"})
    String economy;

    private ObjectEconomy objects;
    private MasonEconomy mason;
    private int period;

    @Setup
    public void build() {
        Network network = SyntheticNetworks.of(economy);
        objects = new ObjectEconomy(network);
        mason = new MasonEconomy(network);
        Kernel kernel = new Kernel(network, Chunks.serial());
        for (period = 0; period < COMPARED; period++) {
            kernel.week();
            objects.week(period);
            mason.week();
        }
        for (int i = 0; i < network.firms; i++) {
            double expected = kernel.chain.state.output[i] / network.output[i];
            same(objects.producers.get(i).output / network.output[i], expected);
            same(mason.objects.producers.get(i).output / network.output[i], expected);
        }
    }

    private static void same(double actual, double expected) {
        if (!(Math.abs(actual - expected) <= TOLERANCE)) {
            throw new IllegalStateException(actual + " is not " + expected);
        }
    }

    @Benchmark
    public double objects() {
        objects.week(period++);
        return objects.producers.get(0).output;
    }

    @Benchmark
    public double mason() {
        mason.week();
        return mason.objects.producers.get(0).output;
    }
}
