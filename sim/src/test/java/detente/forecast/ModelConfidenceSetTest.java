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
                    ModelConfidenceSet.of(losses(sample), new ModelConfidenceSet.Options(.9, 5, 400, sample));
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
    void a_row_is_a_model_also_with_more_models_than_periods_and_seeds_repeat() {
        double[][] losses = new double[6][];
        for (int i = 0; i < 6; i++) {
            losses[i] = java.util.Arrays.copyOf(losses(0)[i % 4], 4);
        }
        ModelConfidenceSet.Options options = ModelConfidenceSet.Options.usual(1, 3);
        ModelConfidenceSet set = ModelConfidenceSet.of(losses, options);
        assertThat(set.pValues()).hasSize(6);
        assertThat(ModelConfidenceSet.of(losses, options).pValues()).containsExactly(set.pValues());
        assertThat(ModelConfidenceSet.of(losses(0), options).eliminated()).contains(3);
    }

    /** Equal losses leave rounding over rounding: every model is as good as every other. */
    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void tied_models_have_a_p_value_of_one(int models) {
        double[] row = losses(0)[0];
        for (double shift : new double[] {0, 1e-15}) {
            double[][] tied = new double[models][];
            for (int i = 0; i < models; i++) {
                double by = i * shift;
                tied[i] = java.util.Arrays.stream(row).map(v -> v + by).toArray();
            }
            ModelConfidenceSet set = ModelConfidenceSet.of(tied, ModelConfidenceSet.Options.usual(5, 1));
            assertThat(set.pValues()).containsOnly(1);
            assertThat(set.kept()).hasSize(models);
        }
    }

    @Test
    void a_worse_model_is_told_from_tied_ones() {
        double[][] some = losses(0);
        double[] better = some[0];
        double[] always = java.util.Arrays.stream(better).map(v -> v + .001).toArray();
        ModelConfidenceSet set = ModelConfidenceSet.of(
                new double[][] {better, some[3], better, always, better}, ModelConfidenceSet.Options.usual(5, 1));
        assertThat(set.kept()).containsExactly(0, 2, 4);
        assertThat(set.pValues()[0]).isEqualTo(1);
        assertThat(set.pValues()[2]).isEqualTo(1);
        assertThat(set.pValues()[4]).isEqualTo(1);
    }

    @Test
    void incomplete_losses_are_refused() {
        assertThatThrownBy(() -> ModelConfidenceSet.of(
                        new double[][] {{1, 2, 3}, {1, 2}}, ModelConfidenceSet.Options.usual(1, 1)))
                .hasMessageContaining("every period");
    }
}
