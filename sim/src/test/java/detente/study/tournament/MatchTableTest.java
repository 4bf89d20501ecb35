package detente.study.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.Replication;
import detente.experiment.Tournament;
import detente.results.Artifact;
import detente.results.ShellCommand;
import detente.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class MatchTableTest {
    private static final List<Tournament.Match> MATCHES = List.of(
            new Tournament.Match(
                    new Tournament.Pairing("a", "a"),
                    List.of(
                            Replication.done(7, List.of(OptionalDouble.of(1.5), OptionalDouble.of(-2))),
                            Replication.failed(8, "the \"board\", it broke"))),
            new Tournament.Match(
                    new Tournament.Pairing("a", "b"),
                    List.of(
                            Replication.done(7, List.of(OptionalDouble.empty(), OptionalDouble.of(3))),
                            Replication.done(8, List.of(OptionalDouble.of(0), OptionalDouble.of(0))))));

    @Test
    void what_is_written_reads_back_as_the_same_matches() {
        assertThat(MatchTable.read(files((p, seed) -> ShellCommand.of("run")))).isEqualTo(MATCHES);
    }

    @Test
    void a_failure_has_the_command_that_repeats_it() {
        List<Artifact> files = files((p, seed) -> ShellCommand.of("play", p.first() + p.second(), "--seed", seed));
        assertThat(files).extracting(Artifact::path).containsExactly("matches.csv", "failures.csv");
        assertThat(new String(files.get(0).bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                first,second,seed,status,payoff_first,payoff_second
                a,a,7,done,1.5,-2.0
                a,a,8,failed,,
                a,b,7,done,,3.0
                a,b,8,done,0.0,0.0
                """);
        assertThat(new String(files.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                first,second,seed,message,command
                a,a,8,"the ""board"", it broke",./detente play aa --seed 8
                """);
    }

    private static List<Artifact> files(BiFunction<Tournament.Pairing, Long, ShellCommand> command) {
        return TableFiles.of(MatchTable.of(MATCHES), MatchTable.failures(MATCHES, command));
    }
}
