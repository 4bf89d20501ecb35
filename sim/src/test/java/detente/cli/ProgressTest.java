package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter written = new StringWriter();

    /** A clock that goes on by a second whenever it is read. */
    private static final class Ticking extends Clock {
        private long seconds;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds++);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void plain_output_gets_a_line_at_each_tenth() {
        steps(new Progress(40, new PrintWriter(written), false, Clock.systemUTC()), 40);
        assertThat(written.toString().lines()).hasSize(10);
        assertThat(written.toString())
                .startsWith("4 of 40 runs, about 0 s left")
                .endsWith("40 of 40 runs\n");
    }

    @Test
    void little_work_gets_a_line_a_run_with_the_time_that_is_left() {
        steps(new Progress(3, new PrintWriter(written), false, new Ticking()), 3);
        assertThat(written.toString())
                .isEqualTo("1 of 3 runs, about 2 s left\n2 of 3 runs, about 1 s left\n3 of 3 runs\n");
    }

    @Test
    void a_terminal_has_one_line_that_is_gone_in_the_end() {
        steps(new Progress(2, new PrintWriter(written), true, new Ticking()), 2);
        assertThat(written.toString())
                .contains("\r[###############...............] 1 of 2 runs, about 1 s left")
                .doesNotContain("\n")
                .endsWith(" \r");
    }

    @Test
    void work_that_ends_early_has_a_bound_and_leaves_no_line() {
        Progress plain = Progress.upTo(new PrintWriter(written), false, new Ticking());
        plain.expect(4);
        steps(plain, 1);
        plain.expect(6);
        steps(plain, 1);
        plain.end();
        assertThat(written.toString())
                .isEqualTo("1 of at most 4 runs, at most 3 s left\n2 of at most 10 runs, at most 8 s left\n");
        Progress line = Progress.upTo(new PrintWriter(written), true, new Ticking());
        line.expect(4);
        steps(line, 1);
        line.end();
        assertThat(written.toString()).endsWith(" \r");
    }

    @Test
    void more_than_was_expected_is_passed_over() {
        for (boolean terminal : new boolean[] {false, true}) {
            steps(new Progress(2, new PrintWriter(written), terminal, new Ticking()), 2);
            String before = written.toString();
            written.getBuffer().setLength(0);
            steps(new Progress(2, new PrintWriter(written), terminal, new Ticking()), 5);
            assertThat(written.toString()).isEqualTo(before);
            written.getBuffer().setLength(0);
        }
    }

    private static void steps(Progress progress, int count) {
        for (int i = 0; i < count; i++) {
            progress.step();
        }
    }
}
