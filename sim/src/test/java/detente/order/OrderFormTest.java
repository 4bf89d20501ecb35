package detente.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.experiment.Plan;
import detente.input.InvalidInput;
import detente.input.Problem;
import detente.input.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderFormTest {
    enum Pace {
        SLOW,
        VERY_FAST
    }

    @OrderKind(command = "sail", about = "Sails somewhere.")
    record Voyage(
            @OrderOption(about = "Where to", label = "PORT", argument = true)
            String port,

            @OrderOption(about = "How fast", usual = "slow") Pace pace,

            @OrderOption(about = "Number of sailors", least = 1, most = 9)
            Optional<Integer> crew,

            @OrderOption(about = "What is on board", label = "GOOD", commas = true)
            List<String> cargo,

            @OrderOption(about = "Share of the way", label = "X", usual = "0.5")
            double partOfWay,

            @OrderOption(about = "Which ship", label = "i/N")
            Optional<Plan.Share> ship,

            @OrderOption(about = "Sails at night") boolean atNight,
            Effort effort) {}

    private static final OrderForm<Voyage> FORM = OrderForm.of(Voyage.class);

    private static List<String> refused(Map<String, List<String>> text) {
        try {
            FORM.read(text);
        } catch (InvalidInput e) {
            return e.problems().stream().map(Problem::message).toList();
        }
        return List.of();
    }

    @Test
    void an_option_is_called_as_its_component_with_dashes_and_those_of_a_group_stand_where_it_does() {
        assertThat(FORM.fields().stream().map(OrderField::typed))
                .containsExactly(
                        "PORT",
                        "--pace",
                        "--crew",
                        "--cargo",
                        "--part-of-way",
                        "--ship",
                        "--at-night",
                        "--threads",
                        "--fresh",
                        "--out");
    }

    @Test
    void what_is_left_out_has_its_usual_value_or_none() {
        assertThat(FORM.read(Map.of("port", List.of("Lisbon"))))
                .isEqualTo(new Voyage(
                        "Lisbon", Pace.SLOW, Optional.empty(), List.of(), .5, Optional.empty(), false, Effort.usual()));
    }

    @Test
    void the_text_of_an_order_is_read_as_the_same_order() {
        Voyage voyage = new Voyage(
                "Porto",
                Pace.VERY_FAST,
                Optional.of(3),
                List.of("salt", "wine"),
                1e-7,
                Optional.of(new Plan.Share(2, 4)),
                true,
                new Effort(Optional.of(2), true, Optional.of(Path.of("a b"))));
        Map<String, List<String>> text = OrderForm.text(voyage);
        assertThat(text)
                .containsEntry("pace", List.of("very-fast"))
                .containsEntry("cargo", List.of("salt,wine"))
                .containsEntry("ship", List.of("2/4"))
                .containsEntry("at-night", List.of());
        assertThat(FORM.read(text)).isEqualTo(voyage);
    }

    @Test
    void every_value_that_cannot_be_read_is_listed_at_once() {
        assertThat(refused(Map.of(
                        "port", List.of("Lisbon"),
                        "pace", List.of("slwo"),
                        "crew", List.of("3000000000"),
                        "part-of-way", List.of("0,5"),
                        "ship", List.of("3/2"),
                        "out", List.of(" "))))
                .containsExactly(
                        "'pace' must be one of slow, very-fast, was 'slwo'.",
                        "'crew' must be a whole number of 32 bits, was '3000000000'.",
                        "'part-of-way' must be a number, was '0,5'; the decimal mark is a point.",
                        "'ship' must be i/N, such as 2/4, with i from 1 to N, was '3/2'.",
                        "'out' must be a path, was empty.");
    }

    @Test
    void a_whole_number_out_of_its_range_is_a_problem_of_the_order() {
        Problems problems = new Problems();
        OrderForm.check(
                FORM.read(Map.of("port", List.of("x"), "crew", List.of("10"), "threads", List.of("0"))), problems);
        assertThat(problems.list().stream().map(Problem::message))
                .containsExactly("'crew' must be in [1, 9], was 10.", "'threads' must be in [1, 1000], was 0.");
    }

    @Test
    void the_help_says_the_usual_value_and_the_words_of_a_choice() {
        OrderField pace = FORM.fields().get(1);
        assertThat(pace.help()).isEqualTo("How fast (default slow).");
        assertThat(pace.label()).isEqualTo("slow|very-fast");
    }

    @Test
    void a_component_that_is_no_option_is_refused() {
        @OrderKind(command = "drift", about = "Drifts.")
        record Raft(String wood) {}
        assertThatThrownBy(() -> OrderForm.of(Raft.class).fields()).hasMessageContaining("has no @OrderOption");
    }
}
