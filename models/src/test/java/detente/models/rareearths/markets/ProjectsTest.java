package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectsTest {
    private static final int USA = 0;
    private static final int ALLY = 1;

    private final Bazaar bazaar = new Bazaar();
    private boolean on = true;
    private double size = 100;
    private double rate = 1;
    private double floor = 110;
    private double growth = 0.08;
    private int mineTime = 20;
    private int otherTime = 10;

    private Projects projects(Prices prices, double... announced) {
        ProjectParameters parameters = new ProjectParameters(
                on, 1, size, rate, 1, 1.3, floor, 60, growth, mineTime, otherTime, otherTime, 52, 0.8);
        return new Projects(
                parameters,
                new Projects.World(
                        bazaar.markets,
                        bazaar.state,
                        Bazaar.TONNES,
                        Bazaar.scripts(bazaar.network.table, Actor.UNITED_STATES, announced)),
                new Projects.News(prices, () -> bazaar.threat),
                bazaar.draws);
    }

    private Prices atBase() {
        return bazaar.prices(Bazaar.pricing(0), bazaar.hazard(Bazaar.fearless()));
    }

    private double newCapacity(String label) {
        int industry = bazaar.network.table.indexOf(label);
        double sum = 0;
        for (int i = bazaar.network.firstFirm[industry]; i < bazaar.network.firstFirm[industry + 1]; i++) {
            sum += bazaar.state.newCapacity[i];
        }
        return sum;
    }

    @Test
    void at_base_prices_and_without_a_floor_nothing_is_built() {
        floor = 0;
        Projects projects = projects(atBase());
        for (int week = 0; week < 500; week++) {
            projects.advance(week);
        }
        assertThat(projects.building(USA) + projects.building(ALLY)).isZero();
        assertThat(bazaar.state.newCapacity).containsOnly(0);
    }

    @Test
    void switched_off_nothing_is_built_either() {
        on = false;
        Projects projects = projects(atBase(), 0, 1000);
        for (int week = 0; week < 100; week++) {
            projects.advance(week);
        }
        assertThat(bazaar.state.newCapacity).containsOnly(0);
    }

    /** Each rise of announced capacity ramps from its own date; 20 t are a million dollars in the bazaar. */
    @Test
    void announced_plants_ramp_from_their_dates() {
        floor = 0;
        Projects projects = projects(atBase(), 10, 1000, 62, 4000);
        for (int week = 0; week <= 114; week++) {
            projects.advance(week);
            double first = week > 10 ? 1000 * (1 - StrictMath.exp(-(week - 10) / 52.0)) : 0;
            double second = week > 62 ? 3000 * (1 - StrictMath.exp(-(week - 62) / 52.0)) : 0;
            double expected = 0.8 * (first + second);
            assertThat(projects.capacity(Markets.MAGNET, USA)).isCloseTo(expected, within(1e-9));
            assertThat(newCapacity("USA/magnet")).isCloseTo(expected / 20 / 52, within(1e-12));
        }
        assertThat(projects.capacity(Markets.MAGNET, ALLY)).isZero();
        assertThat(newCapacity("USA/ree_mining_separation")).isZero();
    }

    @Test
    void a_price_floor_starts_what_is_ready_after_the_time_to_build() {
        growth = 0.05;
        size = 400;
        Projects projects = projects(atBase());
        projects.advance(0);
        // 400 t/year, 2 stages' worth in each of two places: twice that is above 5 percent of a world of 8,000 t.
        assertThat(projects.building(USA)).isZero();
        size = 200;
        projects = projects(atBase());
        projects.advance(0);
        assertThat(projects.building(USA)).isEqualTo(3);
        assertThat(projects.weeksLeft(USA)).isEqualTo(20 + 10 + 10);
        projects.advance(1);
        assertThat(projects.building(USA)).as("the year is full").isEqualTo(3);
        assertThat(projects.weeksLeft(USA)).isEqualTo(19 + 9 + 9);
        for (int week = 2; week <= 11; week++) {
            projects.advance(week);
        }
        double ramp = 0.8 * 200 * (1 - StrictMath.exp(-1 / 52.0));
        assertThat(projects.capacity(Markets.MAGNET, USA)).isCloseTo(ramp, within(1e-12));
        assertThat(projects.capacity(Markets.RARE_EARTHS, USA))
                .as("separation without ore")
                .isZero();
        for (int week = 12; week <= 21; week++) {
            projects.advance(week);
        }
        assertThat(projects.capacity(Markets.RARE_EARTHS, USA)).isCloseTo(ramp, within(1e-12));
        assertThat(newCapacity("USA/ree_mining_separation")).isCloseTo(0.45 * ramp / 20 / 52, within(1e-12));
    }

    @Test
    void ore_without_separation_does_not_count() {
        mineTime = 5;
        size = 200;
        Projects projects = projects(atBase());
        for (int week = 0; week <= 10; week++) {
            projects.advance(week);
        }
        assertThat(projects.capacity(Markets.RARE_EARTHS, USA)).isZero();
    }

    /** A rolling year holds at most 8 percent of 8,000 t, stage by stage, and the next year as much again. */
    @Test
    void what_starts_within_a_year_stays_below_its_share_of_world_volume() {
        mineTime = 1000;
        size = 320;
        Projects projects = projects(atBase());
        for (int week = 0; week < 52; week++) {
            projects.advance(week);
        }
        assertThat(projects.weeksLeft(USA)).isEqualTo(1000 - 51);
        projects.advance(52);
        assertThat(projects.weeksLeft(USA)).isEqualTo(1000 - 52 + 1000 + 10 + 10);
    }

    /** The half-yearly mean of a price of two reaches 1.3 in the 10th week: 1 − (25/26)^10 = .324. */
    @Test
    void high_prices_abroad_start_projects_once_they_have_lasted() {
        floor = 0;
        size = 100;
        Projects projects = projects(bazaar.quoted(2));
        int week = 0;
        while (projects.building(USA) == 0 && week < 100) {
            projects.advance(week++);
        }
        assertThat(week).isEqualTo(10);
    }

    /** Six thousand chances: three stages in two places for a thousand weeks; within four standard deviations. */
    @ParameterizedTest
    @CsvSource({"0, 120, 43", "1, 44.1, 27"})
    void threat_keeps_investors_waiting(double threat, double expected, double margin) {
        rate = 0.02;
        size = 0;
        mineTime = 1;
        otherTime = 1;
        bazaar.threat = threat;
        Projects projects = projects(atBase());
        double started = 0;
        for (int week = 0; week < 1000; week++) {
            projects.advance(week);
            started += projects.building(USA) + projects.building(ALLY);
        }
        assertThat(started).isCloseTo(expected, within(margin));
    }
}
