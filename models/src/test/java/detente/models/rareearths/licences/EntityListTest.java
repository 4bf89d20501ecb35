package detente.models.rareearths.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityListTest {
    private final Licences licences = new Licences();

    private Harbour listing(double share) {
        licences.listed = new double[] {0, share};
        return new Harbour(licences, 1, 100, new double[] {});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void the_listed_share_of_the_partners_users_gets_nothing(double share) {
        Harbour harbour = listing(share);
        harbour.week();
        int n = 100;
        assertThat(harbour.shipped(Harbour.USA)).isCloseTo(1 - share, within(4 * Math.sqrt(share * (1 - share) / n)));
        assertThat(harbour.shipped(Harbour.ALLY)).isEqualTo(1);
    }

    @Test
    void a_longer_list_contains_the_shorter_one() {
        Harbour few = listing(0.2);
        Harbour many = listing(0.5);
        few.week();
        many.week();
        for (int c = 0; c < few.cases.count(); c++) {
            assertThat(few.authority.isListed(c) && !many.authority.isListed(c)).isFalse();
        }
    }

    @Test
    void a_listed_user_gets_nothing_under_a_control_and_cannot_apply() {
        licences.free = 0.2;
        licences.cleared = 2;
        licences.listed = new double[] {0, 1};
        Harbour harbour = new Harbour(licences, 1, 2, 0.5);
        for (int t = 0; t < 10; t++) {
            harbour.week();
            assertThat(harbour.shipped(Harbour.USA)).isZero();
        }
        assertThat(harbour.authority.counts().filed(Harbour.USA)).isZero();
        assertThat(harbour.shipped(Harbour.ALLY)).isCloseTo(1, within(1e-9));
    }
}
