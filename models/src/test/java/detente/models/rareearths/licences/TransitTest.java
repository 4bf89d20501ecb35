package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitTest {
    private final Licences licences = new Licences();

    /** Magnets that arrive at users in the US in a week, relative to base; the network delivers what was ordered. */
    private static double arriving(Harbour harbour) {
        int week = harbour.period;
        harbour.week();
        double arrived = 0;
        Arrays.fill(harbour.state.arrived, 0);
        for (int c = 0; c < harbour.cases.count(); c++) {
            harbour.state.arrived[harbour.cases.input[c]] += harbour.gate.ordered(c);
        }
        harbour.regimes.sail(week);
        for (int s : Arrays.stream(harbour.cases.input).distinct().toArray()) {
            arrived += harbour.state.arrived[s];
        }
        return arrived / (200 / 52.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void what_is_shipped_arrives_whole_weeks_later(int weeks) {
        licences.rateShut = 0;
        licences.voyage = weeks;
        Harbour harbour = new Harbour(licences, 1, 5, 1);
        for (int t = 0; t < 5 + weeks; t++) {
            assertThat(arriving(harbour)).as("week %d", t).isCloseTo(1, within(1e-9));
        }
        assertThat(arriving(harbour)).as("the first week after the last ship").isCloseTo(0, within(1e-9));
        assertThat(harbour.regime.transit.total(0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void buyers_count_on_what_is_at_sea() {
        licences.voyage = 4;
        Harbour harbour = new Harbour(licences, 1);
        arriving(harbour);
        double promised = 0;
        for (double onOrder : harbour.state.onOrder) {
            promised += onOrder;
        }
        assertThat(promised).isCloseTo(4 * 200 / 52.0, within(1e-9));
        for (int c = 0; c < harbour.cases.count(); c++) {
            assertThat(harbour.regime.transit.counted(c)).isCloseTo(harbour.regime.transit.total(c), within(1e-12));
        }
    }
}
