package detente.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.Pair;
import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.ShellCommand;
import detente.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PairTableTest {
    private static final List<Pair> PAIRS = List.of(
            new Pair(done(7, 1.5, Double.POSITIVE_INFINITY), done(7, 2, 3)),
            new Pair(Replication.failed(8, "the roof, \"falling\""), done(8, 2, 4)),
            new Pair(
                    Replication.done(9, List.of(OptionalDouble.empty(), OptionalDouble.of(1))),
                    Replication.failed(9, "rain")));

    private static final List<String> OUTCOMES = List.of("low", "first");

    private final List<Artifact> files = TableFiles.of(
            PairTable.of(PAIRS, OUTCOMES),
            PairTable.failures(
                    PAIRS,
                    new PairTable.Side(
                            "policy", seed -> ShellCommand.of("run", "m", "--scenario", "policy", "--seed", seed)),
                    new PairTable.Side(
                            "history", seed -> ShellCommand.of("run", "m", "--scenario", "history", "--seed", seed))));

    @Test
    void a_row_a_pair_and_a_row_a_failure() {
        assertThat(text(0)).isEqualTo("""
                seed,status_a,status_b,low.a,low.b,first.a,first.b
                7,done,done,1.5,2.0,1E309,3.0
                8,failed,done,,2.0,,4.0
                9,done,failed,,,1.0,
                """);
        assertThat(text(1)).isEqualTo("""
                seed,run,scenario,message,command
                8,a,policy,"the roof, ""falling""\",./detente run m --scenario policy --seed 8
                9,b,history,rain,./detente run m --scenario history --seed 9
                """);
    }

    @Test
    void what_is_read_back_is_what_was_written() {
        assertThat(PairTable.read(files, OUTCOMES)).isEqualTo(PAIRS);
    }

    private String text(int file) {
        return new String(files.get(file).bytes(), StandardCharsets.UTF_8);
    }

    private static Replication done(long seed, double first, double second) {
        return Replication.done(seed, List.of(OptionalDouble.of(first), OptionalDouble.of(second)));
    }
}
