package detente.report;

import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.ShellCommand;
import java.util.List;

/** Everything that determines the run, and the command that repeats it. */
final class RepeatSection {
    private RepeatSection() {}

    /**
     * How a study of many runs that was ordered by a file is repeated.
     *
     * @param copy name of the copy of that file beside the results
     */
    static void ofFile(Html page, Manifest manifest, ShellCommand command, String copy, List<InputFile> inputs) {
        String words = ShellCommand.WHERE + " The file " + copy + " in the folder of the results orders the same.";
        study(page, manifest, command, words, inputs);
    }

    private static void study(
            Html page, Manifest manifest, ShellCommand command, String words, List<InputFile> inputs) {
        begin(page, "How to repeat this", manifest, command, words);
        fact(page, "Version", manifest.version());
        fact(page, "Hash of the sources", manifest.sourceHash());
        page.raw("</tbody>\n</table>\n");
        inputs(page, inputs);
        page.raw("</section>\n");
    }

    private static void begin(Html page, String heading, Manifest manifest, ShellCommand command, String words) {
        page.raw("<section id=\"repeat\">\n")
                .element("h2", heading)
                .raw("<pre><code>")
                .text(command.toString())
                .raw("</code></pre>\n")
                .element("p", words)
                .raw("<table class=\"facts\">\n<tbody>\n");
        fact(page, "Model", manifest.model() + ", Java model " + manifest.code());
    }

    /** The files that were read, with their hashes. */
    private static void inputs(Html page, List<InputFile> inputs) {
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
    private static void fact(Html page, String name, String value) {
        page.raw("<tr><th scope=\"row\">")
                .text(name)
                .raw("</th><td>")
                .linked(value)
                .raw("</td></tr>\n");
    }
}
