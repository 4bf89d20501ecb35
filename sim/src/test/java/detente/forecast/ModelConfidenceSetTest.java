package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.random.Draws;
import detente.random.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelConfidenceSetTest {

    /** Losses of three equal models and one worse by 0.6, each with variance 2. */
    private static double[][] losses(int sample) {
        Purpose draws = Draws.keyed(31).purpose("losses");
        double[][] losses = new double[4][200];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 200; t++) {
                losses[i][t] = Math.sqrt(2) * draws.gaussian(i, sample, t) + (i == 3 ? .6 : 0);
            }
        }
        return losses;
    }

    /** RC31. The property of Hansen, Lunde and Nason: all of the best models are kept with the probability of the level. */
    @Test
    void rc31_equal_models_are_kept_and_a_worse_one_is_not() {
        check(120, .84, .025);
    }

    @Tag("study")
    @Test
    void rc31_in_full() {
        check(400, .87, .02);
    }

    private static void check(int samples, double atLeast, double atMost) {
        int kept = 0;
        int wrong = 0;
        for (int sample = 0; sample < samples; sample++) {
            ModelConfidenceSet set =
                    ModelConfidenceSet.of(losses(sample), new ModelConfidenceSetOptions(.9, 5, 400, sample));
            kept += set.kept().containsAll(java.util.List.of(0, 1, 2)) ? 1 : 0;
            wrong += set.kept().contains(3) ? 1 : 0;
        }
        double all = (double) kept / samples;
        double worse = (double) wrong / samples;
        System.out.printf("RC31 %d samples: all equal models kept %.3f, worse kept %.3f%n", samples, all, worse);
        assertThat(all).isGreaterThanOrEqualTo(atLeast);
        assertThat(worse).isLessThanOrEqualTo(atMost);
    }

    @Test
    void the_longer_side_is_time_and_seeds_repeat() {
        double[][] losses = losses(0);
        double[][] turned = new double[200][4];
        for (int t = 0; t < 200; t++) {
            for (int i = 0; i < 4; i++) {
                turned[t][i] = losses[i][t];
            }
        }
        ModelConfidenceSetOptions options = ModelConfidenceSetOptions.usual(5, 3);
        ModelConfidenceSet set = ModelConfidenceSet.of(losses, options);
        assertThat(ModelConfidenceSet.of(turned, options).pValues()).containsExactly(set.pValues());
        assertThat(set.eliminated()).contains(3);
    }

    @Test
    void identical_models_are_all_kept() {
        double[] row = losses(0)[0];
        assertThat(ModelConfidenceSet.of(new double[][] {row, row, row}, ModelConfidenceSetOptions.usual(5, 1))
                        .kept())
                .containsExactly(0, 1, 2);
    }

    @Test
    void incomplete_losses_are_refused() {
        assertThatThrownBy(() -> ModelConfidenceSet.of(
                        new double[][] {{1, 2, 3}, {1, 2}}, ModelConfidenceSetOptions.usual(1, 1)))
                .hasMessageContaining("every period");
    }
}
