package detente.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairCountTest {
    @Test
    void pairs_that_are_left_out_are_told() {
        assertThat(new PairCount(6, 6).gap()).isEmpty();
        assertThat(new PairCount(6, 5).gap()).isEqualTo("; 5 of them completed, the others are left out");
    }

    @Test
    void one_is_a_pair() {
        assertThat(PairCount.inWords(1)).isEqualTo("1 pair");
        assertThat(PairCount.inWords(2)).isEqualTo("2 pairs");
    }
}
