package detente.bench;

import detente.engine.PhasedRun;
import detente.models.Trial;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 150 weeks of the flagship with everything on, on one thread: without its building, and phase by phase. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FlagshipBenchmark {
    @Param({"68", "1000", "10000"})
    int firms;

    private PhasedRun run;
    private long[] phases;

    @Setup(Level.Invocation)
    public void build() {
        run = PhasedRun.build(
                Trial.of("rare-earths").set("network.firms=" + firms).run());
    }

    @Benchmark
    public void weeks() {
        run.go();
    }

    @Benchmark
    public void phases() {
        if (phases == null) {
            phases = new long[run.phases().size()];
        }
        run.time(phases);
    }

    @TearDown(Level.Iteration)
    public void share() {
        if (phases != null) {
            double all = IntStream.range(0, phases.length).mapToLong(i -> phases[i]).sum();
            System.out.printf("%n%d firms, share of the phases in %%%n", firms);
            for (int i = 0; i < phases.length; i++) {
                System.out.printf("%6.2f  %s%n", 100 * phases[i] / all, run.phases().get(i));
            }
            phases = null;
        }
    }
}
