package detente.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The reports of every kind of study and the pages of their charts, as a browser and the checker of the W3C see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private final List<Path> pages = new ArrayList<>();

    @BeforeAll
    void type_every_command_that_writes(@TempDir Path folder) throws IOException {
        Path desk = folder.resolve("desk");
        Program.runTest("detente.cli.EveryCommand", desk.toString());
        Path run = desk.resolve("results/cobweb/baseline/latest");
        Program.run(
                desk,
                "report",
                run.toString(),
                desk.resolve("results/rare-earths/framework/latest").toString(),
                "--out",
                folder.resolve("together").toString());
        Program.run(
                desk,
                "chart",
                run.toString(),
                "--language",
                "zh",
                "--out",
                folder.resolve("zh").toString());
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(file -> file.toString().endsWith(".html")
                            && !file.toString().contains("latest"))
                    .sorted()
                    .forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(50).anyMatch(page -> page.startsWith(folder.resolve("together")));
    }

    /** The checker is older than this property. */
    private static final Pattern NEWER =
            Pattern.compile("\\{[^{}]*Property \u201ccolor-scheme\u201d doesn't exist[^{}]*}");

    private static final Pattern ERROR = Pattern.compile("\"type\":\"error\"[^{}]*\"message\":\"([^\"]*)\"");

    @Test
    void the_checker_of_the_w3c_finds_no_error() throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        Map<Path, List<String>> errors = new TreeMap<>();
        for (Path page : pages) {
            errors.put(page, errors(checker, page));
        }
        errors.values().removeIf(List::isEmpty);
        assertThat(errors).isEmpty();
    }

    private static List<String> errors(EmbeddedValidator checker, Path page) throws IOException, SAXException {
        try (InputStream in = Files.newInputStream(page)) {
            return ERROR.matcher(NEWER.matcher(checker.validate(in)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void what_is_wrong_with_a_page_is_found(@TempDir Path folder) throws IOException, SAXException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><html lang=en><title>a</title><body><div id=a></div><p id=a><img src=a.png>"
                        + "<p style='width: 500px'>wide</p></body></html>");
        assertThat(errors(new EmbeddedValidator(), page)).anyMatch(error -> error.contains("Duplicate ID"));
        Optional<Browser> found = Browser.start();
        assumeThat(found).as("chromium and chromedriver on the path").isPresent();
        try (Browser browser = found.orElseThrow()) {
            browser.sized(360, 800).open(page.toUri());
            assertThat(browser.violations()).anyMatch(violation -> violation.startsWith("image-alt: img"));
            assertThat(browser.overflow()).isPositive();
        }
    }

    @Test
    void axe_finds_no_barrier_on_a_telephone_and_on_a_screen() {
        Optional<Browser> found = Browser.start();
        assumeThat(found).as("chromium and chromedriver on the path").isPresent();
        Map<String, List<String>> violations = new TreeMap<>();
        try (Browser browser = found.orElseThrow()) {
            for (Path page : oneOfAKind()) {
                browser.open(page.toUri());
                for (int width : new int[] {360, 1280}) {
                    List<String> some =
                            new ArrayList<>(browser.sized(width, 800).violations());
                    if (browser.overflow() > 0) {
                        some.add("wider than the page by " + browser.overflow() + " pixels");
                    }
                    if (!some.isEmpty()) {
                        violations.put(width + " " + page, some);
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    /** Every report, and of the charts that lie together the first: all are made by one class, and the checker sees them all. */
    private List<Path> oneOfAKind() {
        Map<Path, Path> first = new TreeMap<>();
        pages.forEach(page ->
                first.putIfAbsent(page.getFileName().toString().equals("report.html") ? page : page.getParent(), page));
        return List.copyOf(first.values());
    }
}
