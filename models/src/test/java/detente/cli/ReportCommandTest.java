package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reports of results that are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {
    private Path home;
    private Desk desk;
    private Path run;
    private Path frost;
    private Path facts;

    @BeforeAll
    void compute(@TempDir Path folder) {
        home = folder;
        desk = new Desk(home);
        run = desk.folder("run", "cobweb", "--replications", "3", "--json");
        frost = desk.folder("run", "cobweb", "--scenario", "frost", "--replications", "1", "--json");
        facts = desk.folder("facts", "cobweb", "--replications", "3", "--json");
    }

    private Path report(Object... words) {
        List<String> all = new ArrayList<>(List.of("report", "--json"));
        for (Object word : words) {
            all.add(word.toString());
        }
        Desk.Answer answer = desk.types(all.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
        return Path.of(tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer.out())
                .path("report")
                .asString());
    }

    @Test
    void the_report_of_a_stored_run_says_what_that_of_the_run_says() throws IOException {
        Path file = report(run);
        assertThat(file.getFileName()).hasToString("report.html");
        String page = Files.readString(file);
        assertThat(page)
                .contains("<p class=\"answer\">", "id=\"figures\"", "<figure id=\"chart-", "<svg ", "--replications 3");
        String written = Files.readString(run.resolve("report.html"));
        assertThat(sentences(page)).isNotEmpty().isEqualTo(sentences(written));
        assertThat(count(page, "<figure "))
                .isEqualTo(count(written, "<figure "))
                .isPositive();
        for (MatchResult link : links(page)) {
            assertThat(file.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void the_report_of_a_stored_study_or_batch_is_the_one_that_was_written() throws IOException {
        for (Path result : List.of(batch(), sensitivity(), comparison(), facts)) {
            assertThat(report(result)).hasSameBinaryContentAs(result.resolve("report.html"));
            assertThat(report(result, "--format", "md")).hasSameBinaryContentAs(result.resolve("report.md"));
            assertThat(report(result, "--format", "pdf-ready")).hasSameBinaryContentAs(result.resolve("report.tex"));
        }
        assertThat(report(batch(), sensitivity(), comparison(), run))
                .content()
                .contains("4 results together", "id=\"r1-answer\"", "id=\"r2-answer\"", "id=\"r3-answer\"");
    }

    private Path batch() {
        return experiment("batch", "batch", "design: {grid: {expectation-weight: [0.3, 0.9]}}\nkeep: [price]\n");
    }

    private Path sensitivity() {
        return experiment(
                "sensitivity",
                "morris",
                "design: {morris: {trajectories: 2, levels: 4, over: {expectation-weight: [0.2, 0.9], supply-slope: [0.5, 1.4]}}}\n");
    }

    private Path experiment(String command, String kind, String design) {
        desk.write(
                kind + ".yaml",
                "experiment: swings\nmodel: cobweb\nkind: " + kind + "\nscenarios: [baseline]\nseeds: {count: 3}\n"
                        + design + "outcomes: {last-price: last(price), lowest: min(quantity)}\n");
        return desk.folder(command, home.resolve(kind + ".yaml").toString(), "--json");
    }

    private Path comparison() {
        return desk.folder(
                "compare", "cobweb", "--scenario", "frost", "--against", "baseline", "--replications", "9", "--json");
    }

    private static List<String> sentences(String page) {
        return Pattern.compile("<p class=\"answer\">(.*)</p>")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static List<MatchResult> links(String page) {
        return Pattern.compile("href=\"((?!#|http)[^\"]*)\"")
                .matcher(page)
                .results()
                .toList();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void several_results_make_one_report_in_which_every_id_is_unique() throws IOException {
        Path file = report(run, frost, facts);
        String page = Files.readString(file);
        assertThat(page).contains("3 results together", "id=\"r1-answer\"", "id=\"r2-answer\"", "id=\"r3-answer\"");
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(m -> m.group(1)))
                .doesNotHaveDuplicates();
        assertThat(links(page))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(file.resolveSibling(link.group(1))).exists());
    }

    @Test
    void every_picture_is_named_in_the_index_and_by_words_of_its_own() throws IOException {
        String html = Files.readString(report(run, frost));
        assertThat(html).doesNotContain("\"></a>");
        assertThat(Pattern.compile("aria-labelledby=\"([^\"]*)\"").matcher(html).results())
                .isNotEmpty()
                .flatExtracting(labels -> List.of(labels.group(1).split(" ")))
                .allSatisfy(id -> assertThat(html).contains("id=\"" + id + "\""));
    }

    @Test
    void each_format_lies_beside_the_charts_that_it_shows() throws IOException {
        Path markdown = report(run, "--format", "md");
        assertThat(markdown).hasFileName("report.md");
        assertThat(markdown.resolveSibling("charts")).isDirectoryContaining("glob:**.png");
        Path whole = report(run, "--format", "pdf-ready");
        assertThat(Files.readString(whole)).startsWith("\\documentclass").contains("\\end{document}");
        assertThat(whole.resolveSibling("charts")).isDirectoryContaining("glob:**.pdf");
        assertThat(Files.readString(report(run, "--format", "tex")))
                .startsWith("\\section*")
                .doesNotContain("documentclass");
    }

    @Test
    void the_same_results_make_the_same_report_in_the_same_place() throws IOException {
        Path first = report(run, facts);
        byte[] bytes = Files.readAllBytes(first);
        assertThat(report(run, facts)).isEqualTo(first).hasBinaryContent(bytes);
        Path elsewhere = home.resolve("elsewhere");
        assertThat(report(run, facts, "--out", elsewhere)).startsWith(elsewhere).hasBinaryContent(bytes);
    }

    @Test
    void everything_wrong_is_listed_and_nothing_is_written() {
        Path nowhere = home.resolve("nowhere");
        Desk.Answer answer = desk.types(
                "report",
                home.resolve("models").toString(),
                run.toString(),
                nowhere.toString(),
                "--out",
                nowhere.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("models", "nowhere", "is not a result folder");
        assertThat(nowhere).doesNotExist();
        assertThat(desk.types("report").code()).isEqualTo(2);
    }

    @Test
    void pdflatex_makes_a_document_of_it() throws Exception {
        assumeThat(tool("pdflatex", "--version"))
                .as("pdflatex is not installed")
                .isTrue();
        Path file = report(run, frost, "--format", "pdf-ready");
        Process process = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "report.tex")
                .directory(file.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(file.resolveSibling("report.pdf")).isNotEmptyFile();
    }

    @Test
    void pandoc_makes_a_document_of_it() throws Exception {
        assumeThat(tool("pandoc", "--version")).as("pandoc is not installed").isTrue();
        Path file = report(run, facts, "--format", "md");
        Process process = new ProcessBuilder("pandoc", "--fail-if-warnings", "report.md", "-o", "report.docx")
                .directory(file.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(file.resolveSibling("report.docx")).isNotEmptyFile();
    }

    private static boolean tool(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
