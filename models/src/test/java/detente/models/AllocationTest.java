package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import detente.engine.Economy;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The loop over the periods allocates nothing: neither the phases nor the recorder nor the schedule. A phase before all
 * others reads how much the thread has allocated so far; from week 50 to week 150 of a run nothing may be added.
 */
class AllocationTest {
    private static final int FROM = 50;
    private static final int TO = 150;
    /** In all, over the hundred periods: the compiler may still be at work. */
    private static final long ALLOWANCE = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where states decide, what they decide is told, and that takes memory: those folders are tried where they do not. */
    static Stream<Trial> folders() {
        return Trial.ofCode().stream().map(AllocationTest::scripted);
    }

    private static Trial scripted(Trial trial) {
        return trial.inputs().scenario().endogenousFrom().isEmpty() ? trial : trial.scenario("history");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_hundred_periods_allocate_nothing(Trial trial) {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            least = Math.min(least, allocated(trial, period -> {}));
        }
        assertThat(least).isLessThan(ALLOWANCE);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_period_that_allocates_is_seen(Trial trial) {
        byte[][] kept = new byte[TO + 1][];
        assertThat(allocated(trial, period -> kept[period] = new byte[8])).isGreaterThanOrEqualTo(ALLOWANCE);
    }

    /** Bytes from the one week to the other, if something more is done before each. */
    private static long allocated(Trial trial, IntConsumer before) {
        long[] readings = new long[TO + 1];
        IntConsumer meter = period -> {
            before.accept(period);
            readings[period] = THREADS.getCurrentThreadAllocatedBytes();
        };
        trial.with(new Metered<>(trial.model(), meter)).periods(TO + 1).results(Strictness.OFF);
        return readings[TO] - readings[FROM];
    }

    /** A model that is read off before each period. */
    private record Metered<P extends Record>(Model<P> model, IntConsumer meter) implements Model<P> {

        @Override
        public String id() {
            return model.id();
        }

        @Override
        public Vocabulary<P> vocabulary() {
            return model.vocabulary();
        }

        @Override
        public Economy build(Inputs<P> inputs, Calendar calendar, Draws draws) {
            Economy economy = model.build(inputs, calendar, draws);
            return new Economy() {
                @Override
                public void timetable(Timetable timetable) {
                    timetable.phase("read the meter", meter::accept);
                    economy.timetable(timetable);
                }

                @Override
                public void observe(Observer observer) {
                    economy.observe(observer);
                }
            };
        }
    }
}
