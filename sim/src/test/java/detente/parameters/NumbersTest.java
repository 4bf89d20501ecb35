package detente.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Written;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "3.0, 3",
        "0.1, 0.1",
        "1e-4, 0.0001",
        "1e-5, 1e-5",
        "-1.5e-7, -1.5e-7",
        "123456789012345, 123456789012345",
        "1e15, 1e15",
        "2e-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "2.0E-3, 0.002",
        ".5, 0.5",
        "5., 5",
        "+7, 7",
        "inf, inf",
        "-inf, -inf"
    })
    void numbers_are_printed_as_short_as_they_can_be(String written, String printed) {
        assertThat(Numbers.print(Written.number(written).orElseThrow())).isEqualTo(printed);
    }

    static DoubleStream anyNumbers() {
        SplittableRandom random = new SplittableRandom(7);
        return DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("anyNumbers")
    void printed_numbers_read_back_as_the_same(double value) {
        assertThat(Written.number(Numbers.print(value))).hasValue(value);
    }
}
