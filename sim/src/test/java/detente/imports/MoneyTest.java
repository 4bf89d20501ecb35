package detente.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "M.EUR, M€",
        "MEUR, M€",
        "MIO_EUR, M€",
        "Mio. EUR, M€",
        "M€, M€",
        "Mill USD, M$",
        "Million USD, M$",
        "millions of US$, M$",
        "'million USD, current prices', M$",
        "M$, M$",
        "k$, k$",
        "1000 USD, k$",
        "thousand US dollars, k$",
        "bn EUR, bn €",
        "million JPY, M JPY",
        "EUR, €",
        "crore rupees, crore rupees"
    })
    void units_are_brought_to_one_form(String written, String unit) {
        assertThat(Money.of(written)).isEqualTo(unit);
    }
}
