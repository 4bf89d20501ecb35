package detente.study.describe;

import detente.files.ModelFolder;
import detente.files.ModelLine;
import detente.study.Project;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of a copied model folder say of their model: the copy where the source was meant. */
final class CopiedText {
    private static final String ID = "[\\w-]+";

    private final Path source;
    private final String from;
    private final String to;
    /** {@code detente run ID}, {@code models/ID/...} and {@code results/ID/...}. */
    private final Pattern typed;

    private final boolean withJava;

    /**
     * Of a folder that is copied.
     *
     * @param to id of the copy
     * @param withJava whether its model in Java is copied too, and has that id
     */
    CopiedText(ModelFolder folder, String to, boolean withJava) {
        this.withJava = withJava;
        this.source = folder.path();
        this.from = folder.id();
        this.to = to;
        String quoted = Pattern.quote(from);
        this.typed = Pattern.compile(
                "(\\bdetente(?:\\.cmd)? " + ID + " |\\b(?:models|results)/)" + quoted + "(?![\\w-]|\\.\\w)");
    }

    /**
     * Bytes of a file of the copy.
     *
     * @param file in the source
     */
    byte[] of(Path file, byte[] bytes) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".yaml") && !name.endsWith(".md")) {
            return bytes;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String commands = typed.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(to));
            // In model.yaml the word names the model in Java, which stays unless that is copied too.
            boolean isModel =
                    !withJava && name.equals("model.yaml") && file.getParent().equals(source);
            Optional<String> renamed = isModel
                            || ModelLine.model(commands)
                                    .filter(m -> isSource(m, file))
                                    .isEmpty()
                    ? Optional.empty()
                    : ModelLine.replaced(commands, to);
            return renamed.orElse(commands).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            return bytes; // copied as it is
        }
    }

    private boolean isSource(String model, Path file) {
        return Project.isPath(model)
                ? file.resolveSibling(model)
                        .toAbsolutePath()
                        .normalize()
                        .equals(source.toAbsolutePath().normalize())
                : model.equals(from);
    }
}
