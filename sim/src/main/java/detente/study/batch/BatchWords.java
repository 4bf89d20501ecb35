package detente.study.batch;

import detente.chart.Words;
import detente.study.ChartWords;
import detente.study.InWords;
import java.util.List;

/** What all charts of a batch say in the same words. */
final class BatchWords {
    private static final int LONGEST_TITLE = 70;

    private final BatchSubject subject;

    BatchWords(BatchSubject subject) {
        this.subject = subject;
    }

    /**
     * The words of a chart.
     *
     * @param scenarios that it shows
     * @param what is drawn of their runs
     */
    Words of(String title, List<String> scenarios, String what, String caption) {
        String subtitle = (scenarios.size() == 1 ? "scenario " : "scenarios ") + InWords.list(scenarios)
                + ", experiment " + subject.name() + ", "
                + InWords.count(subject.plan().size(), "run", "runs") + ", seeds "
                + subject.plan().seeds() + subject.first().drawing() + "; " + what;
        return new Words(
                title,
                subtitle,
                caption,
                ChartWords.footer(subject.first(), "experiment " + subject.name(), subject.id()));
    }

    /** A title with an addition that tells it from others, if that fits; else without it. */
    static String title(String measure, String addition) {
        return measure.length() + addition.length() <= LONGEST_TITLE ? measure + addition : measure;
    }

    /** A parameter without its group. */
    String brief(String parameter) {
        return parameter.substring(parameter.indexOf('.') + 1);
    }

    /** A name as a part of a file's. */
    static String stem(String name) {
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
