package detente.study.run;

import detente.chart.Words;
import detente.files.Phrases;

/**
 * How the charts of a model speak.
 *
 * @param in language of what the program says
 * @param phrases of what the model says
 */
record Speech(Words.Language in, Phrases phrases) {
    static final Speech ENGLISH = new Speech(Words.Language.EN, Phrases.NONE);

    String say(String english, Object... parts) {
        return in.say(english, parts);
    }
}
