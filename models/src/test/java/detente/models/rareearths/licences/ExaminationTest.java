package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Who is examined first when the authority cannot examine all. */
class ExaminationTest {
    private final Licences licences = new Licences();

    private double approvedShare(Harbour harbour, int region) {
        return (double) harbour.authority.counts().approved(region)
                / harbour.authority.counts().filed(region);
    }

    @Test
    void a_preferred_destination_comes_first() {
        licences.capacity = 0.5;
        licences.priority = 2;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        harbour.weeks(2);
        assertThat(approvedShare(harbour, Harbour.ALLY)).isGreaterThan(0.95);
        assertThat(approvedShare(harbour, Harbour.USA)).isLessThan(0.05);
    }

    @Test
    void a_destination_put_last_gets_what_the_others_leave() {
        licences.capacity = 0.75;
        licences.priority = 0.5;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        harbour.weeks(2);
        assertThat(approvedShare(harbour, Harbour.USA)).isEqualTo(1);
        assertThat(approvedShare(harbour, Harbour.ALLY)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void equal_weights_are_served_by_date_whatever_the_destination() {
        licences.capacity = 0.5;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        harbour.weeks(2);
        assertThat(approvedShare(harbour, Harbour.USA)).isCloseTo(0.5, within(0.1));
        assertThat(approvedShare(harbour, Harbour.ALLY)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void dual_use_is_approved_less_and_defence_never() {
        licences.use = 0.5;
        licences.coolOff = 52;
        Harbour dual = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        dual.weeks(2);
        int n = dual.cases.count();
        assertThat(dual.approved() / (double) n).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / n)));
        licences.use = 0;
        Harbour defence = new Harbour(licences, 1, 100, new double[] {0, 0.5});
        defence.weeks(2);
        assertThat(defence.approved()).isZero();
    }
}
