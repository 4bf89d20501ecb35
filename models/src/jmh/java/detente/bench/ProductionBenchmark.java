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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A week of the whole ARIO step, on one thread and two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ProductionBenchmark {
    @Param({"1k/8k", "10k/100k", "100k/1M", "1M/4M", "2464-industries"})
    String economy;

    @Param({"1", "2"})
    int threads;

    private Chunks chunks;
    private Kernel kernel;

    @Setup
    public void build() {
        Network network = SyntheticNetworks.of(economy);
        System.out.printf(
                "%n%s: %d firms, %d inputs, %d links, %d baskets%n",
                economy, network.firms, network.inputs(), network.links(), network.baskets);
        chunks = Chunks.threads(threads);
        kernel = new Kernel(network, chunks);
    }

    @TearDown
    public void close() {
        chunks.close();
    }

    @Benchmark
    public double week() {
        kernel.week();
        return kernel.chain.state.output[0];
    }
}
