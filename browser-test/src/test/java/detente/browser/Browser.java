package detente.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium without a window, for tests of pages; {@link #close()} ends it and its driver. Both must be on the path: nothing is
 * fetched.
 */
public final class Browser implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser of its own; empty where there is none. */
    public static Optional<Browser> start() {
        return program("chromedriver").flatMap(driver -> program("chromium").map(chromium -> start(driver, chromium)));
    }

    private static Browser start(Path driver, Path chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(LONGEST).scriptTimeout(LONGEST);
        return new Browser(started);
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Gives the page that many pixels; a window of the system's own could not be as narrow as a telephone. */
    public Browser sized(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Goes to a page and waits until it is loaded. */
    public Browser open(URI page) {
        driver.get(page.toString());
        return this;
    }

    /** All that Selenium can do with the page. */
    public ChromeDriver driver() {
        return driver;
    }

    /** How much wider the page is than what is seen of it [pixels]. */
    public long overflow() {
        return (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe-core finds wrong with the page as it stands, pictures as a whole: the rule and the elements that break it. */
    public List<String> violations() {
        driver.executeScript("if (!window.axe) {" + axe() + "}");
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run({exclude: [['svg > *']]}).then(
                    r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(', '))),
                    e => done(['axe-core failed: ' + e]));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
