package detente.page;

import detente.chart.Figure;
import detente.results.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chart as a page shows it.
 *
 * @param name its own on the page: letters, digits and dashes
 * @param title what it shows
 * @param caption what stands below it; may be empty
 * @param alternative text in place of the picture
 * @param files picture and numbers in each format
 */
public record Picture(String name, String title, String caption, String alternative, List<Artifact> files) {
    private static final String FOLDER = "charts/";
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern ID = Pattern.compile("( id=\"|url\\(#|=\"#)");
    private static final Pattern LABELS = Pattern.compile("aria-labelledby=\"([^\"]*)\"");

    public Picture {
        files = List.copyOf(files);
    }

    /** Those among the files of a result, in their order. */
    public static List<Picture> among(List<Artifact> files) {
        List<Picture> pictures = new ArrayList<>();
        for (Artifact file : files) {
            if (file.path().startsWith(FOLDER) && file.path().endsWith(".svg")) {
                String stem = file.path().substring(0, file.path().length() - "svg".length());
                pictures.add(stored(
                        stem,
                        files.stream().filter(f -> f.path().startsWith(stem)).toList()));
            }
        }
        return pictures;
    }

    /** The same in the order of their names, for results that do not keep the order in which they were drawn. */
    public static List<Picture> byName(List<Picture> pictures) {
        return pictures.stream().sorted(Comparator.comparing(Picture::name)).toList();
    }

    /** Those that some blocks show, folded or not. */
    static Stream<Picture> in(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Charts charts
                        ? charts.pictures().stream()
                        : block instanceof Block.Folded folded ? in(folded.blocks()) : Stream.empty());
    }

    private static Picture stored(String stem, List<Artifact> files) {
        Matcher title = TITLE.matcher(text(files, ".svg"));
        String[] words = text(files, ".txt").strip().split("\n\n", 2);
        String shown = title.find() ? plain(title.group(1)) : "";
        return new Picture(
                stem.substring(FOLDER.length(), stem.length() - 1),
                shown,
                words[0].equals(shown) ? "" : words[0],
                words[words.length - 1],
                files);
    }

    /** Text of XML as it is read. */
    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String text(List<Artifact> files, String ending) {
        return files.stream()
                .filter(f -> f.path().endsWith(ending))
                .findFirst()
                .map(f -> new String(f.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The same where the files of several results lie beside each other, each in a folder of its own. */
    Picture inside(String folder) {
        return new Picture(
                folder + "-" + name,
                title,
                caption,
                alternative,
                files.stream().map(f -> f.inside(folder)).toList());
    }

    /** The file of that suffix, if it was drawn. */
    Optional<Artifact> file(String suffix) {
        return files.stream().filter(f -> f.path().endsWith("." + suffix)).findFirst();
    }

    /** The {@code <svg>} element alone, its ids its own on the page; empty if it was not drawn as SVG. */
    Optional<String> inlineSvg() {
        return file("svg").map(f -> {
            String element = Figure.element(f);
            String before = prefix(f);
            return before.isEmpty() ? element : renamed(element, before);
        });
    }

    /** What tells its name from that of its file, by which ids in the file are called. */
    private String prefix(Artifact svg) {
        String file = svg.path().substring(svg.path().lastIndexOf('/') + 1);
        String stem = file.substring(0, file.length() - ".svg".length());
        return name.substring(0, name.length() - stem.length());
    }

    private static String renamed(String svg, String before) {
        String ids = ID.matcher(svg).replaceAll("$1" + before);
        return LABELS.matcher(ids)
                .replaceAll(labels ->
                        "aria-labelledby=\"" + before + labels.group(1).replace(" ", " " + before) + "\"");
    }
}
