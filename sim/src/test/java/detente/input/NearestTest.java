package detente.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES =
            List.of("licences.approval-rate-open", "firms.magnet-cover", "firms.count", "US", "CN", "framework");

    @ParameterizedTest
    @CsvSource({
        "licences.aproval-rate-open, licences.approval-rate-open",
        "licences.approvalRateOpen, licences.approval-rate-open",
        "firms.magnet_cover, firms.magnet-cover",
        "magnet-cover, firms.magnet-cover",
        "firms.cuont, firms.count",
        "us, US",
        "CHN, CN",
        "frame, framework"
    })
    void a_slip_finds_its_name(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"EU", "colour", "''", "x"})
    void a_stranger_finds_none(String typed) {
        assertThat(Nearest.to(typed, NAMES)).isEmpty();
    }

    @Test
    void swapped_letters_count_once() {
        assertThat(Nearest.distance("cuont", "count")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
