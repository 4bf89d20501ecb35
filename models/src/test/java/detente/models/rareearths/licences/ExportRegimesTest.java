package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyInstrument;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportRegimesTest {
    private final Licences licences = new Licences();

    /** Nobody gets a licence for either region, and both regions buy of the same makers. */
    @Test
    void what_two_controls_block_of_an_exporter_adds_up_week_after_week() {
        licences.rateShut = 0;
        Harbour harbour = new Harbour(licences, 1, 0, 1);
        ExportRegimes both = new ExportRegimes(List.of(harbour.regime(Harbour.USA), harbour.regime(Harbour.ALLY)));
        for (int week = 0; week < 3; week++) {
            both.set(week);
            both.admit(week);
            double[] ordered = new double[harbour.network.firms];
            for (ExportRegime regime : both.all()) {
                for (int c = 0; c < regime.cases.count(); c++) {
                    ordered[regime.cases.exporter[c]] += regime.cases.order(c, harbour.state);
                }
            }
            for (int firm = 0; firm < ordered.length; firm++) {
                assertThat(harbour.state.blocked[firm]).isCloseTo(ordered[firm], within(1e-12));
            }
        }
    }

    @Test
    void a_control_is_found_by_its_state_and_by_its_instrument() {
        Harbour harbour = new Harbour(licences, 1);
        assertThat(harbour.regimes.of(Actor.CHINA)).containsExactly(harbour.regime);
        assertThat(harbour.regimes.of(Actor.UNITED_STATES)).isEmpty();
        assertThat(harbour.regimes.of(PolicyInstrument.REE_LICENCE)).isSameAs(harbour.regime);
        assertThatThrownBy(() -> harbour.regimes.of(PolicyInstrument.TARIFF)).hasMessage("tariff controls no exports");
    }
}
