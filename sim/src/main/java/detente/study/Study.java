package detente.study;

import detente.experiment.Keeping;
import detente.experiment.Replication;
import detente.files.ModelFolder;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Page;
import detente.results.Artifact;
import detente.store.StoredFiles;
import detente.store.StudyManifest;
import detente.table.Entry;
import detente.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One kind of study of many runs: what a command of the program does.
 *
 * @param <O> what a user asks for
 */
public interface Study<O extends Record> {
    /** What a user orders it by. */
    OrderForm<O> form();

    /**
     * What was ordered when results were computed.
     *
     * @param folder of the results
     * @param text what their manifest says of it
     * @throws detente.input.InvalidInput if that is no order
     */
    default O stored(Path folder, Map<String, List<String>> text) {
        return form().read(text);
    }

    /** The project as results had it. */
    default Project asFor(StoredFiles results, Project project) {
        return project;
    }

    /**
     * Checks everything that can be checked before a run.
     *
     * @throws detente.input.InvalidInput with all that is wrong; then nothing is run or written
     */
    Prepared prepare(Project project, O order);

    /** A study whose inputs are right. */
    interface Prepared {
        /** All that determines what it finds. */
        StudyManifest manifest();

        /** The folder of the model that is run. */
        ModelFolder model();

        Effort effort();

        /** What names the file that ordered it, if one did. */
        default Optional<String> file() {
            return Optional.empty();
        }

        /** Whether a page with charts is wanted; results that lack it will not do then. */
        default boolean charts() {
            return true;
        }

        /** Runs everything and makes all files but the manifest. */
        List<Artifact> compute(Runs runs);

        /** What the files say, so that every number is one that can be computed from what is read there. */
        Findings read(List<Artifact> files);
    }

    /**
     * What runs are computed with.
     *
     * @param progress given the number of runs to come, makes what is called after each of them by whatever thread computed it
     */
    record Runs(int threads, IntFunction<Runnable> progress, Keeping keeping) {
        /** Runs that nobody watches or stops. */
        public static Runs silent(int threads) {
            return new Runs(threads, count -> () -> {}, Keeping.nothing());
        }
    }

    /**
     * What was found.
     *
     * @param runs how they ended
     * @param page what is shown of it; its charts may be missing
     * @param entries findings that stand alone, for scripts
     * @param tables findings in rows, for scripts
     * @param warnings why they are to be doubted, a sentence each
     */
    record Findings(Ended runs, Page page, List<Entry> entries, List<Table<?>> tables, List<String> warnings) {
        public Findings {
            entries = List.copyOf(entries);
            tables = List.copyOf(tables);
            warnings = List.copyOf(warnings);
        }

        /** Without a warning. */
        public Findings(Ended runs, Page page, List<Entry> entries, List<Table<?>> tables) {
            this(runs, page, entries, tables, List.of());
        }
    }

    /**
     * How the runs ended.
     *
     * @param asked number of runs that were asked for
     * @param lost what is left out because of those that failed, such as {@code their pairs}
     */
    record Ended(long asked, List<Replication> failures, String lost) {
        public Ended {
            failures = List.copyOf(failures);
        }
    }
}
