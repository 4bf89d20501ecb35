package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.input.Position;
import java.util.Optional;

/**
 * A number that is to be taken from runs, as a file states it: an expression, or a map of the expression with unit and meaning.
 *
 * @param id short, unique in its file
 * @param expression the measure, not yet read
 * @param unit that of the measure if the file does not say
 * @param about one line of meaning, if the file says
 * @param verdict how a sentence on it begins, if the file says
 * @param at where the expression stands
 */
@Keys(called = "the outcome", says = "a measure, such as mean(SERIES, from=2025-04-01)")
public record OutcomeSpec(
        @Key(
                isName = true,
                pattern = "(?=.{1,60}$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*",
                refusal = "outcome '%s' must be called by letters and digits, with -, _ or . between them, at most 60.",
                unique = "outcome")
        String id,

        @Key(name = "measure", alone = true) String expression,
        @Key(likeNumber = true) Optional<String> unit,
        Optional<String> about,
        Optional<VerdictSpec> verdict,
        @Key.At("measure") Position at) {}
