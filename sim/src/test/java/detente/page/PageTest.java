package detente.page;

import static org.assertj.core.api.Assertions.assertThat;

import detente.table.Columns;
import detente.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page says in each of its formats. */
class PageTest {
    private static final Columns<String> NAMED = new Columns<String>()
            .named("id", "What", "id of the figure", word -> "id-of-" + word, word -> "Words of " + word);

    private static final Section ANSWER = Section.of(
                    "answer",
                    "The answer",
                    new Block.Answer(List.of("It is 5 t, not 4.", "", "So much for that.")),
                    new Block.Rows(Table.of("rows", "", NAMED, List.of("a"))))
            .inBrief();
    private static final Section DETAILS = Section.of("details", "Details", new Block.Words("Only some read this."))
            .folded("More, also in more.csv");
    private static final Page PAGE = new Page("T", "H", List.of("Lead"), List.of(ANSWER, DETAILS));

    private static String file(Page page, int place) {
        return new String(page.files().get(place).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void each_sentence_of_an_answer_is_a_paragraph_and_empty_ones_are_left_out() {
        assertThat(file(PAGE, 0))
                .contains("<p class=\"answer\">It is 5 t, not 4.</p>\n<p class=\"answer\">So much for that.</p>\n");
        assertThat(file(PAGE, 1)).contains("It is 5 t, not 4.\n\nSo much for that.\n\n");
        assertThat(PAGE.brief()).startsWith("H\nLead\n\nIt is 5 t, not 4.\nSo much for that.\n");
    }

    @Test
    void what_is_folded_is_closed_on_the_page_and_named_in_formats_that_do_not_fold() {
        assertThat(file(PAGE, 0))
                .contains(
                        "<details>\n<summary>More, also in more.csv</summary>\n<p>Only some read this.</p>\n</details>");
        assertThat(file(PAGE, 1)).contains("More, also in more.csv").doesNotContain("Only some read this");
        assertThat(file(PAGE, 2)).contains("More, also in more.csv").doesNotContain("Only some read this");
    }

    @Test
    void a_terminal_shows_what_is_folded_in_a_section_that_is_meant_for_it() {
        Page page = new Page("T", "H", List.of(), List.of(DETAILS.inBrief()));
        assertThat(page.brief()).contains("Only some read this.");
        assertThat(PAGE.brief()).doesNotContain("Only some read this.");
    }

    @Test
    void readers_see_words_with_the_id_small_beside_them() {
        assertThat(file(PAGE, 0)).contains("Words of a<code class=\"id\">id-of-a</code>");
        assertThat(file(PAGE, 1)).contains("| Words of a |").doesNotContain("id-of-a");
        assertThat(PAGE.brief()).contains("id-of-a  Words of a");
    }

    @Test
    void a_table_that_is_wider_than_the_screen_can_be_scrolled_by_keys() {
        assertThat(file(PAGE, 0))
                .contains("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table: rows\">");
    }

    @Test
    void a_page_of_many_sections_says_where_they_are() {
        List<Section> four = List.of(
                ANSWER,
                DETAILS,
                Section.of("b", "Second", new Block.Words("x")),
                Section.of("c", "Third", new Block.Words("x")));
        assertThat(file(new Page("T", "H", List.of(), four), 0))
                .contains("<nav aria-label=\"Contents\">", "<a href=\"#details\">Details</a>");
        assertThat(file(PAGE, 0)).doesNotContain("<nav");
    }

    @Test
    void brackets_in_a_web_address_are_written_as_an_address_may_have_them() {
        Section link = Section.of("a", "A", new Block.Words("See https://x.org/data[1]/y here."));
        assertThat(file(new Page("T", "H", List.of(), List.of(link)), 0))
                .contains("href=\"https://x.org/data%5B1%5D/y\">https://x.org/data[1]/y</a>");
    }
}
