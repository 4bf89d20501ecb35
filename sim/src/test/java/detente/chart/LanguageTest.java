package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]*)\"");
    private static final Pattern MONTH = Pattern.compile("[A-Z][a-z]{2,8}");

    @Test
    void every_sentence_that_the_program_says_in_a_chart_is_there_in_chinese() throws IOException {
        Set<String> said = SAID.matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(Words.Language.ZH.patterns().keySet()).containsAll(said);
    }

    @Test
    void nothing_is_there_in_chinese_that_the_program_never_says() throws IOException {
        String sources = sources();
        assertThat(Words.Language.ZH.patterns().keySet())
                .filteredOn(pattern -> !MONTH.matcher(pattern).matches())
                .allSatisfy(pattern -> assertThat(sources).contains("\"" + pattern + "\""));
    }

    @Test
    void a_translation_fills_the_same_places_as_its_pattern() {
        Pattern place = Pattern.compile("\\{\\d}");
        Words.Language.ZH
                .patterns()
                .forEach((english, chinese) ->
                        assertThat(places(place, chinese)).as(english).isEqualTo(places(place, english)));
    }

    private static Set<String> places(Pattern place, String text) {
        return place.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_chinese_font_has_every_letter_of_these_words() {
        Words words = new Words(String.join("", Words.Language.ZH.patterns().values()), "", "", "", Words.Language.ZH);
        assertThat(new ChartPress().unknownLetters(chart(words))).isEmpty();
    }

    @Test
    void letters_that_a_font_has_not_are_named() {
        assertThat(new ChartPress().unknownLetters(chart(Words.of("Preis \u4ef7\u683c"))))
                .isEqualTo("\u4ef7 \u683c");
        Words rare = new Words("\u9f98\u9f98", "", "", "", Words.Language.ZH);
        assertThat(new ChartPress().unknownLetters(chart(rare))).isEqualTo("\u9f98");
    }

    @Test
    void dates_stand_as_each_language_has_them() {
        LocalDate day = LocalDate.parse("2025-05-12");
        assertThat(Words.Language.EN.date(day)).isEqualTo("12 May 2025");
        assertThat(Words.Language.ZH.date(day)).isEqualTo("2025\u5e745\u670812\u65e5");
        assertThat(Words.Language.ZH.brief(day, true, false)).isEqualTo("5\u670812\u65e5");
    }

    @Test
    void a_chinese_chart_names_its_font_and_its_language() throws IOException {
        Figure figure = new ChartPress().draw(chart(new Words("\u4ef7\u683c", "", "", "", Words.Language.ZH)));
        String svg = figure.inlineSvg().orElseThrow();
        assertThat(svg).contains("xml:lang=\"zh\"").contains("font-family=\"'Detente Kai', ");
        assertThat(svg).contains("\u4ef7\u683c").doesNotContain("DejaVu");
        try (PDDocument pdf = Loader.loadPDF(figure.file("pdf").orElseThrow().bytes())) {
            assertThat(pdf.getDocument().getObjectsByType(COSName.FONT_DESC))
                    .isNotEmpty()
                    .allSatisfy(
                            font -> assertThat(((COSDictionary) font.getObject()).getNameAsString(COSName.FONT_NAME))
                                    .endsWith("+DetenteKai"));
        }
    }

    private static Chart chart(Words words) {
        ChartLayer line = new ChartLayer.Line(
                "a",
                List.of(
                        Point.over(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-02-01"), 1),
                        Point.over(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-03-01"), 2)));
        return Chart.of("a", words, Panel.overTime("", "t/month", List.of(line)));
    }

    private static String sources() throws IOException {
        Path main = Path.of(System.getProperty("detente.home")).resolve("sim/src/main/java/detente");
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(LanguageTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
