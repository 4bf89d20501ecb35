package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.Trial;
import detente.results.Manifest;
import detente.results.Parameter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ambiguity of the framework's text costs is asked of two scenarios that differ in nothing else. */
class TextTwinTest {
    @Test
    void the_two_scenarios_differ_in_whether_the_texts_differ_alone() {
        Trial ambiguous = Trial.of("rare-earths").scenario("ambiguous-text");
        Trial clear = Trial.of("rare-earths").scenario("clear-text");
        List<Parameter> ofOne = parameters(ambiguous);
        List<Parameter> ofOther = parameters(clear);
        assertThat(IntStream.range(0, ofOne.size())
                        .filter(i -> !ofOne.get(i).value().equals(ofOther.get(i).value()))
                        .mapToObj(i -> ofOne.get(i).name() + " " + ofOne.get(i).value() + " "
                                + ofOther.get(i).value()))
                .containsExactly("framework.ambiguity 1 0");
        assertThat(ambiguous.inputs().scenario().events())
                .isEqualTo(clear.inputs().scenario().events());
        assertThat(ambiguous.inputs().scenario().endogenousFrom())
                .isEqualTo(clear.inputs().scenario().endogenousFrom());
        assertThat(ambiguous.run().periods()).isEqualTo(clear.run().periods());
    }

    private static List<Parameter> parameters(Trial trial) {
        Manifest manifest = trial.run().manifest();
        return manifest.parameters();
    }
}
