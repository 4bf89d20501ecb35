package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the two states come to a framework if they decide from 4 April 2025 on. */
class FirstFrameworkTest {

    @Test
    void the_median_first_framework_comes_in_weeks_five_to_twelve() {
        assertThat(Episodes.median(Episodes.of("escalation").figures(40, Episodes::firstFramework)))
                .isBetween(5.0, 12.0);
    }

    @Tag("study")
    @Test
    void the_distribution_over_a_thousand_seeds() {
        double[] weeks = Episodes.of("escalation").figures(1000, Episodes::firstFramework);
        System.out.println("first framework, weeks after 4 April 2025, deciles: " + Episodes.deciles(weeks));
        assertThat(Episodes.median(weeks)).isBetween(5.0, 12.0);
    }
}
