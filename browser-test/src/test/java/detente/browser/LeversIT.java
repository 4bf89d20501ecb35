package detente.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.xml.sax.SAXException;

/** The page on which levers are moved, as somebody uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class LeversIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Program.Server server;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Path home = folder.resolve("desk");
        Program.copyModels(home, List.of("cobweb", "rare-earths"));
        Program.run(home, "new", "my-own", "--from", "cobweb");
        server = Program.serve(home);
        Optional<Browser> found = Browser.start();
        assumeThat(found).as("chromium and chromedriver on the path").isPresent();
        browser = found.orElseThrow();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    private void visit(String query) {
        visit(browser, query);
    }

    private void visit(Browser in, String query) {
        in.sized(1280, 720).open(server.page(query));
        until(in, () -> !attribute(in, "body", "data-state").isEmpty());
    }

    private void until(Supplier<Boolean> happens) {
        until(browser, happens);
    }

    /** Waits; an element that the page has just replaced is looked up again. */
    private static void until(Browser in, Supplier<Boolean> happens) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happensNow(happens)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "it has not happened in time at " + in.driver().getCurrentUrl());
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean happensNow(Supplier<Boolean> happens) {
        try {
            return happens.get();
        } catch (NoSuchElementException | StaleElementReferenceException notYet) {
            return false;
        }
    }

    private void done() {
        until(() -> attribute("body", "data-state").equals("done"));
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private String curve() {
        return curve(browser);
    }

    private static String curve(Browser in) {
        return attribute(in, "[data-slot='0'] [data-line=changed]", "d");
    }

    private String attribute(String css, String name) {
        return attribute(browser, css, name);
    }

    /** An attribute in one step, because the page may replace the element between two; empty text if it is not there. */
    private static String attribute(Browser in, String css, String name) {
        return String.valueOf(in.driver()
                .executeScript(
                        "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''", css, name));
    }

    private WebElement lever(String parameter) {
        return find("[data-lever='" + parameter + "'] input[type=range]");
    }

    /** Moves a lever as a hand does: the browser tells of every step. */
    private void drag(String parameter, double... values) {
        for (double value : values) {
            browser.driver()
                    .executeScript(
                            "arguments[0].value = arguments[1];"
                                    + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                            lever(parameter),
                            value);
        }
        browser.driver()
                .executeScript("arguments[0].dispatchEvent(new Event('change', {bubbles: true}));", lever(parameter));
    }

    @Test
    void a_lever_moves_the_curve_and_pairs_fill_the_difference() {
        visit("model=cobweb");
        done();
        String before = curve();
        drag("weather", 0.04, 0.05, 0.06);
        until(() -> !curve().equals(before));
        done();
        assertThat(find("#pairs").getText()).contains("20");
        assertThat(attribute("[data-slot='0'] [data-line=band]", "d")).startsWith("M");
        assertThat(attribute("[data-slot='0'] [data-line=baseline]", "d")).startsWith("M");
        assertThat(find("#changed").getText()).contains("\u2192");
        assertThat(browser.driver().findElements(By.cssSelector("#followed [data-outcome]")))
                .isNotEmpty();
    }

    @Test
    void a_link_shows_the_same_in_a_browser_that_has_never_been_here() {
        visit("model=cobweb&scenario=frost");
        done();
        drag("supply-slope", 1.1, 1.2);
        done();
        String link = browser.driver().getCurrentUrl();
        assertThat(link).contains("set-a=supply-slope=");
        try (Browser fresh = Browser.start().orElseThrow()) {
            fresh.sized(1280, 720).open(URI.create(link));
            until(
                    fresh,
                    () -> fresh.driver()
                                    .findElements(By.cssSelector("[data-line=band]"))
                                    .size()
                            > 0);
            assertThat(curve(fresh)).isEqualTo(curve());
            assertThat(fresh.driver().findElement(By.id("changed")).getText())
                    .isEqualTo(find("#changed").getText());
        }
    }

    @Test
    void undo_goes_back_to_the_start_and_redo_forward_again() {
        visit("model=cobweb");
        done();
        String start = curve();
        drag("weather", 0.05);
        done();
        drag("supply-slope", 1.2);
        done();
        String end = curve();
        while (find("#undo").isEnabled()) {
            find("#undo").click();
        }
        until(() -> curve().equals(start));
        until(() -> !browser.driver().getCurrentUrl().contains("set-a"));
        while (find("#redo").isEnabled()) {
            find("#redo").click();
        }
        until(() -> curve().equals(end));
    }

    @Test
    void another_scenario_has_its_own_curve() {
        visit("model=cobweb");
        done();
        String baseline = curve();
        browser.driver()
                .executeScript("const s = document.querySelector('#scenario'); s.value = 'frost';"
                        + "s.dispatchEvent(new Event('change', {bubbles: true}));");
        until(() -> browser.driver().getCurrentUrl().contains("scenario=frost"));
        until(() -> !curve().equals(baseline));
    }

    @ParameterizedTest
    @CsvSource({
        "model=cobwep, cobweb",
        "model=cobweb&scenario=frosty, frost",
        "model=cobweb&set-a=supply-slope=-4, supply-slope",
        "model=cobweb&set-a=suply-slope=1, suply-slope",
        "model=cobweb&seed=x, seed"
    })
    void a_link_that_is_wrong_says_what_and_what_to_do(String link, String said) {
        visit(link);
        until(() -> browser.driver().findElements(By.cssSelector("#problems, #notices")).stream()
                .anyMatch(e -> e.isDisplayed() && e.getText().contains(said)));
    }

    @Test
    void an_older_link_names_the_version_and_what_is_gone() {
        visit("model=cobweb&version=0.0.9&set-a=no-such-thing=1");
        until(() -> find("#notices").isDisplayed());
        assertThat(find("#notices").getText()).contains("0.0.9", "no-such-thing");
    }

    @Test
    void all_of_it_can_be_done_by_keyboard() {
        visit("model=cobweb");
        done();
        String before = curve();
        tabTo("[data-lever=weather] input[type=range]");
        focused().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        until(() -> !curve().equals(before));
        tabTo("#undo");
        while (find("#undo").isEnabled()) {
            find("#undo").sendKeys(Keys.ENTER); // every press of an arrow was a step
        }
        until(() -> curve().equals(before));
        tabTo("#open-questions");
        focused().sendKeys(Keys.ENTER);
        until(() -> find("#question").isDisplayed());
        until(() -> browser.driver().getCurrentUrl().contains("question=1"));
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private void tabTo(String css) {
        WebElement target = find(css);
        browser.driver().executeScript("document.activeElement.blur()");
        for (int i = 0; i < 200; i++) {
            focused().sendKeys(Keys.TAB);
            if (focused().equals(target)) {
                return;
            }
        }
        throw new AssertionError("no way to " + css + " by the tab key");
    }

    @Test
    void a_graph_can_be_read_by_the_arrow_keys() {
        visit("model=cobweb");
        done();
        WebElement graph = find("[data-slot='0'] .plot");
        graph.sendKeys(Keys.HOME);
        String first = find("#graph-1-readout").getText();
        graph.sendKeys(Keys.ARROW_RIGHT);
        assertThat(find("#graph-1-readout").getText()).isNotEmpty().isNotEqualTo(first);
    }

    /** Writes a number into the box of a lever and stays there. */
    private void type(String parameter, String number) {
        WebElement box = find("[data-lever='" + parameter + "'] input[type=number]");
        box.click();
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), number);
    }

    private void offline(boolean away) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", away, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void a_guess_is_answered_with_the_means_that_stand_beside_it() {
        visit("model=cobweb&question=4&lang=en");
        done();
        find("#guess").sendKeys("40", Keys.TAB);
        type("weather", "0.2");
        until(() -> find("#pairs").getText().equals("20 of 20 pairs"));
        assertThat(find("#pair-note").getText()).contains("same chance events", "95% interval");
        String answer = find("#question-result").getText();
        assertThat(answer).startsWith("You guessed 40").contains("Means of 20 pairs");
        String means = answer.substring(answer.indexOf("changed ") + 8, answer.length() - 1);
        assertThat(find("#followed [data-outcome='price-mean']").getText()).contains(means);
    }

    @Test
    void a_question_shows_its_graphs_with_the_line_that_it_asks_about_and_says_what_it_set() {
        visit("model=rare-earths&question=2&lang=en");
        until(() -> find("#question-set").getText().contains("Scenario history"));
        done();
        assertThat(attribute("#graph-1-picker", "title")).contains("Spot quotes");
        assertThat(find("#graph-1-line option:checked").getText()).isEqualTo("United States");
        browser.driver().executeScript("arguments[0].click()", find("#question .steps button"));
        until(() -> focused().equals(find("[data-lever='production.cover.magnet'] input[type=number]")));
        assertThat(find("#question h2").getRect().y - scrolled()).isNotNegative();
    }

    private long scrolled() {
        return ((Number) browser.driver().executeScript("return Math.round(scrollY)")).longValue();
    }

    @Test
    void a_typed_number_runs_without_enter_and_undo_says_what_it_takes_back() {
        visit("model=cobweb&lang=en");
        done();
        String start = curve();
        type("weather", "0.06");
        until(() -> !curve().equals(start));
        assertThat(find("#undo").getText()).isEqualTo("Undo: lever");
        find("#undo").click();
        until(() -> curve().equals(start));
        assertThat(find("#redo").getText()).isEqualTo("Redo: lever");
    }

    @Test
    void another_language_is_spoken_at_once_and_after_a_reload_and_folds_stay_open() {
        visit("model=rare-earths&question=1&lang=en");
        done();
        find("#explanation summary").click();
        offline(true); // so that no run can answer
        find("#language").click();
        until(() -> find("#graph-1-legend").getText().contains("\u57fa\u51c6"));
        offline(false);
        assertThat(find("#explanation").getDomProperty("open")).isEqualTo("true");
        assertThat(find("#graph-2-picker").getText()).contains("\u6c7d\u8f66");
        browser.driver().navigate().refresh();
        done();
        assertThat(attribute("html", "lang")).isEqualTo("zh");
        assertThat(find("#language").getText()).isEqualTo("English");
        browser.driver().executeScript("localStorage.clear()"); // other tests have not chosen a language
    }

    @Test
    void a_server_that_is_away_is_told_once_in_the_language_of_the_page_and_asked_again() {
        visit("model=cobweb&lang=zh");
        done();
        offline(true);
        drag("weather", 0.05);
        until(() -> find("#problems").isDisplayed());
        offline(false);
        assertThat(browser.driver().findElements(By.cssSelector("#problems strong")))
                .hasSize(1);
        assertThat(find("#problems").getText()).contains("\u670d\u52a1\u5668\u6ca1\u6709\u54cd\u5e94");
        assertThat(find("#pairs").getText()).isEmpty();
        find("#retry").click();
        done();
        assertThat(find("#problems").isDisplayed()).isFalse();
        assertThat(browser.driver().getCurrentUrl()).contains("set-a=weather=0.05");
    }

    @ParameterizedTest
    @CsvSource({
        "model=cobweb",
        "model=rare-earths",
        "model=my-own",
        "model=rare-earths&lang=zh",
        "model=cobweb&question=1"
    })
    void nobody_is_shut_out_on_a_telephone_or_a_screen(String link) {
        visit(link);
        done();
        for (int width : new int[] {360, 1280}) {
            browser.sized(width, 800);
            assertThat(browser.violations()).as(link + " at " + width).isEmpty();
            assertThat(browser.overflow()).as(link + " at " + width).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void the_checker_of_the_w3c_finds_no_error() throws IOException, SAXException {
        byte[] page = get("/").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new EmbeddedValidator().validate(new ByteArrayInputStream(page)))
                .doesNotContain("\"type\":\"error\"");
    }

    @Test
    void what_is_downloaded_is_what_the_command_writes(@TempDir Path out) throws IOException {
        visit("model=cobweb&scenario=frost&seed=4&set-a=weather=0.05");
        done();
        find("#downloads summary").click();
        List<String> links = browser.driver().findElements(By.cssSelector("#downloads a")).stream()
                .map(a -> a.getDomProperty("href"))
                .toList();
        String csv =
                links.stream().filter(l -> l.contains("/run.csv")).findFirst().orElseThrow();
        String yaml =
                links.stream().filter(l -> l.contains("/run.yaml")).findFirst().orElseThrow();
        Program.run(
                server.home(),
                "run",
                "cobweb",
                "--scenario",
                "frost",
                "--seed",
                "4",
                "--set",
                "weather=0.05",
                "--replications",
                "1",
                "--no-charts",
                "--out",
                out.toString());
        Path written = out.resolve("cobweb/frost/latest/series.csv");
        assertThat(get(csv)).isEqualTo(Files.readString(written));
        assertThat(get(yaml)).contains("extends: frost", "weather: 0.05");
    }

    private String get(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.page("").resolve(address))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_the_console_is_silent() {
        try (Browser fresh = Browser.start().orElseThrow()) {
            visit(fresh, "model=rare-earths");
            until(fresh, () -> "done".equals(attribute(fresh, "body", "data-state")));
            List<?> loaded = (List<?>)
                    fresh.driver().executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
            assertThat(loaded)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name.toString())
                            .startsWith(server.page("").resolve("/").toString()));
            assertThat(fresh.driver().manage().logs().get("browser").getAll().stream()
                            .filter(e -> e.getLevel().getName().equals("SEVERE"))
                            .map(e -> e.getMessage())
                            .toList())
                    .isEmpty();
        }
    }
}
