package detente.bench;

import detente.engine.Chunks;
import java.util.Arrays;
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

/** What the machine's memory can do at best: a = b + s c over arrays far larger than its caches, 24 bytes an element. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class TriadBenchmark {
    private static final int LENGTH = 1 << 24;

    @Param({"1", "2"})
    int threads;

    private final double[] a = new double[LENGTH];
    private final double[] b = new double[LENGTH];
    private final double[] c = new double[LENGTH];
    private Chunks chunks;

    @Setup
    public void fill() {
        chunks = Chunks.threads(threads);
        Arrays.fill(b, 1);
        Arrays.fill(c, 2);
    }

    @TearDown
    public void close() {
        chunks.close();
    }

    @Benchmark
    public double[] triad() {
        chunks.run(LENGTH, LENGTH / 64, this::part);
        return a;
    }

    private void part(int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }
}
