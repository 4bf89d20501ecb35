package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeneralLicenceTest {
    private final Licences licences = new Licences();

    /** A control from the start under which nothing else is granted, and an agreement from week 5 on. */
    private Harbour agreement(double share) {
        licences.rateShut = 0;
        licences.processingTime = 6;
        licences.generalShare = share;
        licences.agreed = new double[] {4, 1};
        return new Harbour(licences, 1, 100, new double[] {0, 1});
    }

    @Test
    void without_an_agreement_there_are_none() {
        Harbour harbour = agreement(1);
        harbour.weeks(4);
        assertThat(harbour.shipped(Harbour.USA)).isZero();
        assertThat(harbour.approved()).isZero();
    }

    @Test
    void an_application_for_a_single_licence_stays_one() {
        Harbour harbour = agreement(1);
        harbour.weeks(20);
        assertThat(harbour.approved())
                .as("all have applied before the agreement")
                .isZero();
    }

    @Test
    void under_an_agreement_pairs_that_qualify_ship_whatever_is_ordered() {
        licences.agreed = new double[] {0, 1};
        licences.generalShare = 1;
        licences.rateShut = 0;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 1});
        harbour.weeks(3);
        assertThat(harbour.active()).isEqualTo(harbour.cases.count());
        harbour.week(5);
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(5, within(1e-9));
    }

    @Test
    void half_are_decided_after_a_week_and_all_after_two() {
        licences.agreed = new double[] {0, 1};
        licences.generalShare = 1;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 1});
        harbour.weeks(2);
        int n = harbour.cases.count();
        assertThat(harbour.approved() / (double) n).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / n)));
        harbour.week();
        assertThat(harbour.approved()).isEqualTo(n);
    }

    @Test
    void only_the_share_that_qualifies_gets_one() {
        licences.agreed = new double[] {0, 1};
        licences.generalShare = 0.3;
        licences.rateShut = 0;
        Harbour harbour = new Harbour(licences, 1, 100, new double[] {0, 1});
        harbour.weeks(4);
        int n = harbour.cases.count();
        assertThat(harbour.approved() / (double) n).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / n)));
    }
}
