package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.Trial;
import detente.models.rareearths.goods.Practice;
import detente.models.rareearths.policy.Mechanism;
import detente.parameters.Definition;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table of controls may state is what the licences of a control then follow. */
class FolderTablesTest {
    private final RareEarthsParameters parameters =
            (RareEarthsParameters) Trial.of("rare-earths").inputs().parameters();

    @Test
    void every_practice_that_a_table_may_state_changes_how_licences_are_handled() {
        for (Definition own : FolderTables.OWN.get(Mechanism.LICENCES)) {
            assertThat(parameters.licences().practised(another(own)))
                    .as(own.name())
                    .isNotEqualTo(parameters.licences());
        }
        for (Definition own : FolderTables.OWN.get(Mechanism.TECHNOLOGY)) {
            assertThat(parameters.technology().practised(another(own)))
                    .as(own.name())
                    .isNotEqualTo(parameters.technology());
        }
    }

    @Test
    void a_control_that_states_nothing_is_handled_as_the_parameters_say() {
        assertThat(parameters.licences().practised(Practice.USUAL)).isEqualTo(parameters.licences());
        assertThat(parameters.technology().practised(Practice.USUAL)).isEqualTo(parameters.technology());
    }

    /** A value that no parameter of the flagship has. */
    private static Practice another(Definition own) {
        return new Practice(Map.of(own.name(), 17.0));
    }
}
