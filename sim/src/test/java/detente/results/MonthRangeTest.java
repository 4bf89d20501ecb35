package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03, 2025-03, 2025-03, 2025-03-01, 2025-03-31, 1",
        "2025-01..02, 2025-01, 2025-02, 2025-01-01, 2025-02-28, 2",
        "2024-01..02, 2024-01, 2024-02, 2024-01-01, 2024-02-29, 2",
        "2024-11..2026-01, 2024-11, 2026-01, 2024-11-01, 2026-01-31, 15"
    })
    void spans_are_read_and_printed_alike(
            String text, String first, String last, LocalDate from, LocalDate to, int length) {
        MonthRange range = MonthRange.parse(text).orElseThrow();
        assertThat(range).isEqualTo(new MonthRange(YearMonth.parse(first), YearMonth.parse(last)));
        assertThat(range).hasToString(text);
        assertThat(range.firstDay()).isEqualTo(from);
        assertThat(range.lastDay()).isEqualTo(to);
        assertThat(range.length()).isEqualTo(length);
        assertThat(range.isSingle()).isEqualTo(first.equals(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-13",
                "2025-00",
                "2025-3",
                "03/2025",
                "2025-01..",
                "..2025-01",
                "2025-01..2",
                "2025-01..13",
                "2025-01..+5",
                "2025-02..01",
                "2025-01..2024-12",
                "2025-01..02..03",
                "2025-01...02"
            })
    void anything_else_is_no_span(String text) {
        assertThat(MonthRange.parse(text)).isEmpty();
    }

    @Test
    void months_cannot_end_before_they_start() {
        assertThatThrownBy(() -> new MonthRange(YearMonth.of(2025, 2), YearMonth.of(2025, 1)))
                .hasMessage("months end before they start: 2025-02..2025-01");
    }

    @Test
    void spans_sort_by_start_then_end() {
        assertThat(Stream.of("2025-02", "2025-01..02", "2025-01", "2024-12..2025-03")
                        .map(text -> MonthRange.parse(text).orElseThrow())
                        .sorted()
                        .map(MonthRange::toString))
                .containsExactly("2024-12..2025-03", "2025-01", "2025-01..02", "2025-02");
    }
}
