package detente.report;

import detente.results.InputFile;
import detente.results.Manifest;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that determines the run, and the command that repeats it. */
final class RepeatSection {
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w.,:=+/-]+");

    private final Manifest manifest;

    RepeatSection(Manifest manifest) {
        this.manifest = manifest;
    }

    void write(Html page) {
        page.raw("<section id=\"repeat\">\n")
                .element("h2", "How to repeat this run")
                .raw("<pre><code>")
                .text(command())
                .raw("</code></pre>\n<table class=\"facts\">\n<tbody>\n");
        fact(page, "Model", manifest.model() + ", Java model " + manifest.code());
        fact(page, "Scenario", manifest.scenario());
        fact(page, "Seed", Long.toString(manifest.seed()));
        fact(page, "Periods", Integer.toString(manifest.periods()));
        fact(page, "Version", manifest.version());
        fact(page, "Hash of the sources", manifest.sourceHash());
        if (!manifest.schedule().isEmpty()) {
            fact(page, "Order of phases", String.join(", ", manifest.schedule()));
        }
        if (!manifest.citation().isEmpty()) {
            fact(page, "To be cited as", manifest.citation());
        }
        page.raw("</tbody>\n</table>\n");
        inputs(page, manifest.inputs());
        page.raw("</section>\n");
    }

    /** How a study of many runs of a manifest's model is repeated. */
    static void study(Html page, Manifest manifest, String command, List<InputFile> inputs) {
        page.raw("<section id=\"repeat\">\n")
                .element("h2", "How to repeat this")
                .raw("<pre><code>")
                .text(command)
                .raw("</code></pre>\n<table class=\"facts\">\n<tbody>\n");
        fact(page, "Model", manifest.model() + ", Java model " + manifest.code());
        fact(page, "Version", manifest.version());
        fact(page, "Hash of the sources", manifest.sourceHash());
        page.raw("</tbody>\n</table>\n");
        inputs(page, inputs);
        page.raw("</section>\n");
    }

    /** The files that were read, with their hashes. */
    static void inputs(Html page, List<InputFile> inputs) {
        page.element("h3", "Inputs").raw("<table>\n").tableHead("File", "SHA-256");
        for (InputFile input : inputs) {
            page.raw("<tr><th scope=\"row\"><code>")
                    .text(input.path())
                    .raw("</code></th><td class=\"hash\"><code>")
                    .text(input.sha256())
                    .raw("</code></td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }

    /** A row of a table of facts. */
    static void fact(Html page, String name, String value) {
        page.raw("<tr><th scope=\"row\">")
                .text(name)
                .raw("</th><td>")
                .linked(value)
                .raw("</td></tr>\n");
    }

    private String command() {
        StringBuilder command = new StringBuilder("./detente run ")
                .append(quoted(manifest.model()))
                .append(" --scenario ")
                .append(quoted(manifest.scenario()))
                .append(" --seed ")
                .append(manifest.seed())
                .append(" --periods ")
                .append(manifest.periods());
        manifest.overrides().forEach((name, value) -> command.append(" --set ").append(quoted(name + "=" + value)));
        return command.toString();
    }

    /** A word as a shell takes it for one. */
    static String quoted(String word) {
        return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
