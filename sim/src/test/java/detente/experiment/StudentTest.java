package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Quantiles against printed tables of the t distribution. */
class StudentTest {

    @Test
    void the_interval_of_a_small_sample_is_the_one_computed_by_hand() {
        // 1, 2, 4, 9: mean 4, variance (9 + 4 + 0 + 25) / 3; t of three degrees of freedom at 0.975 is 3.182446
        Interval interval = new Student(0.95).interval(4, 38 / 3.0, 4);
        double half = 3.182446305284263 * Math.sqrt(38 / 3.0 / 4);
        assertThat(interval.low()).isCloseTo(4 - half, within(1e-10));
        assertThat(interval.high()).isCloseTo(4 + half, within(1e-10));
        assertThat(interval.halfWidth()).isCloseTo(half, within(1e-10));
    }

    @Test
    void other_levels_and_sizes_have_their_own_quantiles() {
        assertThat(new Student(0.9).interval(0, 1, 2).high()).isCloseTo(6.313751514675043 / Math.sqrt(2), within(1e-9));
        assertThat(new Student(0.99).interval(0, 1, 101).high())
                .isCloseTo(2.625890521492195 / Math.sqrt(101), within(1e-10));
    }

    @Test
    void one_value_has_no_interval() {
        assertThat(new Student(0.95).interval(3, Double.NaN, 1).halfWidth()).isNaN();
        assertThat(new Student(0.95).interval(3, 0, 5)).isEqualTo(new Interval(3, 3));
    }

    @Test
    void the_number_that_would_do_is_the_smallest_one_that_does() {
        Student student = new Student(0.95);
        long enough = student.count(4, 0.5).orElseThrow();
        assertThat(student.interval(0, 4, enough).halfWidth()).isLessThanOrEqualTo(0.5);
        assertThat(student.interval(0, 4, enough - 1).halfWidth()).isGreaterThan(0.5);
        assertThat(enough).isEqualTo(64);
        assertThat(student.count(0, 0.5)).hasValue(2);
        assertThat(student.count(4, 0)).isEmpty();
        assertThat(student.count(4, 1e-9)).isEmpty();
        assertThat(student.count(Double.NaN, 1)).isEmpty();
    }
}
