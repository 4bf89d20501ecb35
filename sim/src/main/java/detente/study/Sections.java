package detente.study;

import detente.page.Block;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.ShellCommand;
import detente.store.StudyManifest;
import detente.study.ReplicationTable.Failure;
import detente.table.Columns;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The parts that all reports have in common. */
public final class Sections {
    /** Charts that are not folded. */
    private static final int MOST_CHARTS = 12;

    private static final Columns<String[]> FACTS =
            new Columns<String[]>().said("", row -> row[0]).said("", row -> row[1]);
    private static final Columns<InputFile> INPUTS = new Columns<InputFile>()
            .code("file", "File", "file that was read", InputFile::path)
            .code("sha256", "SHA-256", "hash of its bytes", InputFile::sha256);

    private static final Columns<String> NOTES =
            new Columns<String>().text("note", "Note", "what was left out or is not covered", note -> note);

    private Sections() {}

    /**
     * The runs that failed; empty if none did.
     *
     * @param note what is left out because of them
     */
    public static Section failures(String note, Table<Failure> failures) {
        return failures.isEmpty()
                ? Section.of("failures", "Runs that failed")
                : Section.of("failures", "Runs that failed", new Block.Words(note), new Block.Rows(failures));
    }

    /** What was found, first on the page and on the terminal. */
    public static Section answer(List<String> sentences, Block... more) {
        return Section.of("answer", "The answer", new Block.Answer(sentences))
                .with(more)
                .inBrief();
    }

    /** The picture that shows the answer; empty if there is none. */
    public static Section picture(List<Picture> pictures) {
        Section section = Section.of("picture", "The picture");
        return pictures.isEmpty() ? section : section.with(new Block.Charts(pictures.subList(0, 1)));
    }

    /** The other charts, after the one that shows the answer; of very many the last are folded. */
    public static Section moreCharts(List<Picture> pictures) {
        List<Picture> more = pictures.subList(Math.min(1, pictures.size()), pictures.size());
        if (more.size() <= MOST_CHARTS) {
            return charts(more);
        }
        List<Picture> rest = more.subList(MOST_CHARTS, more.size());
        return charts(more.subList(0, MOST_CHARTS))
                .with(new Block.Folded(
                        InWords.count(rest.size(), "more chart", "more charts"), List.of(new Block.Charts(rest))));
    }

    /** Why what was found is to be doubted, a sentence each; empty if nothing says so. The terminal has them as errors. */
    public static Section warnings(List<String> warnings) {
        return warnings.isEmpty()
                ? Section.of("warnings", "Warnings")
                : Section.of("warnings", "Warnings", new Block.Bullets(warnings));
    }

    /** The charts; empty if there are none. */
    public static Section charts(List<Picture> pictures) {
        return pictures.isEmpty()
                ? Section.of("charts", "Charts")
                : Section.of("charts", "Charts", new Block.Charts(pictures));
    }

    /**
     * How to repeat a run.
     *
     * @param replications number of seeds of its bands
     */
    public static Section repeat(Manifest run, int replications) {
        return repeat(run, run.repeatCommand(replications), ShellCommand.WHERE, run.inputs());
    }

    /** How to repeat a study. */
    public static Section repeat(StudyManifest study) {
        return repeat(study.first(), study.repeatCommand(), ShellCommand.WHERE, study.inputs());
    }

    /**
     * How to repeat a study that a file ordered.
     *
     * @param copy name of the copy of that file beside the results
     */
    public static Section repeat(Manifest manifest, ShellCommand command, List<InputFile> inputs, String copy) {
        String words = ShellCommand.WHERE + " The file " + copy + " in the folder of the results orders the same.";
        return repeat(manifest, command, words, inputs);
    }

    private static Section repeat(Manifest manifest, ShellCommand command, String words, List<InputFile> inputs) {
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {"Model", manifest.model() + ", Java model " + manifest.code()});
        facts.add(new String[] {"Version", manifest.version()});
        return Section.of(
                "repeat",
                "How to repeat this",
                new Block.Typed(command),
                new Block.Words(words),
                new Block.Rows(Table.of("facts", "", FACTS, facts)),
                new Block.Folded(
                        InWords.count(inputs.size(), "file that was read", "files that were read")
                                + " and the sources of the program, with their hashes, also in manifest.json",
                        List.of(
                                new Block.Words("Hash of the sources: " + manifest.sourceHash()),
                                new Block.Rows(Table.of("inputs", "", INPUTS, inputs)))));
    }

    /** What was left out or is not covered, for scripts; pages say it where it belongs. */
    public static Table<String> notes(List<String> notes) {
        return Table.of("notes", "", NOTES, notes);
    }

    /** Whether there is a report among the files. */
    public static boolean isReport(List<Artifact> files) {
        return files.stream().anyMatch(f -> f.path().equals("report.html"));
    }

    /** What the model leaves out; empty if it says nothing. */
    public static Section limits(List<String> limits) {
        return limits.isEmpty()
                ? Section.of("limits", "Limits of validity")
                : Section.of("limits", "Limits of validity", new Block.Bullets(limits));
    }
}
