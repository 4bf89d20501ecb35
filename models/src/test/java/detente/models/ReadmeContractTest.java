package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.parameters.ModelFolder;
import detente.study.MarkdownTables;
import detente.study.ModelDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parameter and schedule tables in each model's README are the generated ones. Run with
 * {@code -Ddetente.readme=write} to put the generated ones there.
 */
class ReadmeContractTest {
    private static final boolean WRITE = "write".equals(System.getProperty("detente.readme"));

    static Stream<Path> folders() {
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        return ModelFolder.under(models).stream().map(models::resolve);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void tables_of_the_readme_are_the_generated_ones(Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        ModelDescription model = ModelDescription.of(ModelFolder.open(folder));
        String text = Files.readString(readme);
        String generated = between(readme, text, "parameters", MarkdownTables.parameters(model.parameters()));
        generated = between(readme, generated, "schedule", MarkdownTables.schedule(model.schedule()));
        if (WRITE) {
            Files.writeString(readme, generated);
        }
        assertThat(Files.readString(readme)).as("%s", readme).isEqualTo(generated);
    }

    /** The text with a table between {@code <!-- name -->} and {@code <!-- /name -->}. */
    private static String between(Path readme, String text, String name, String table) {
        Pattern place = Pattern.compile("(<!-- " + name + " -->\n).*?(<!-- /" + name + " -->)", Pattern.DOTALL);
        Matcher matcher = place.matcher(text);
        assertThat(matcher.find()).as("%s: a place for the %s", readme, name).isTrue();
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    }
}
