package detente.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import detente.input.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no tables, or wrong ones. */
class WrongTablesTest {
    @TempDir
    Path folder;

    record Wrong(String text, String expected) {}

    static List<Wrong> files() {
        return List.of(
                new Wrong("", "0: the file is empty."),
                new Wrong("x,A/b,A/fd\n", "0: the file has no row of numbers."),
                new Wrong("x,A/b,A/fd\nA/b,1,oops\n", "2: cell 3 must be a number, was 'oops'."),
                new Wrong("x,A/b,A/fd\nA/b,1,:\n", "2: cell 3 must be a number, was ':'."),
                new Wrong("x,A/b,A/fd\nA/b,1,1e300\n", "2: cell 3 must be a number from -1e100 to 1e100, was '1e300'."),
                new Wrong("x,A/b,A/fd\nA/b,1,2,3\n", "2: the row has 4 cells, the rows above it 3."),
                new Wrong("x,A/b,A/fd\nA/b,1\n", "2: the row has 2 cells, the rows above it 3."),
                new Wrong("x,A/b,A/fd\nA/b,\"1,2\n", "2: the quotes of this row do not match."),
                new Wrong(
                        "x,A/b,A/fd\nA/c,1,2\n",
                        "1: no name is both in a row and in a column: the table has no industries."),
                new Wrong(
                        "x,A/b\nA/b,1\n",
                        "0: no final demand: it stands in columns of the table or in a file of its own"),
                new Wrong("x,A/b,A/fd\nA/b,1,2\nA/b,1,2\n", "3: row 'A/b' is there twice."),
                new Wrong(
                        "x,A/b,A/fd\nA/b,1,\"1,234.5\"\n",
                        "2: cell 3 must be a number with a point as decimal mark and nothing"),
                new Wrong("x;A/b;A/fd\nA/b;1;1,234\n", "0: '1,234' may be thousands or decimals: say --decimal comma"),
                new Wrong("x;A/b;A/fd\nA/b;1,5;1.5\n", "0: some numbers have a comma ('1,5') and some a point ('1.5')"),
                new Wrong(
                        "PK\u0003\u0004 and more",
                        "0: it is an archive or a workbook: unpack it, or save the sheet as CSV."),
                new Wrong("x,A/b,A/fd\nA/b,1,\u0000\n", "2: the file is not UTF-8 text: it holds zero bytes."),
                new Wrong(
                        "refArea,rowIi,counterpartArea,colIi,obsValue\nA,b,A,b,1\nA,b,A,b,2\n",
                        "3: the flow from 'A/b' to 'A/b' is there twice."),
                new Wrong(
                        "refArea,rowIi,counterpartArea,colIi,time,obsValue\nA,b,A,b,2015,1\n",
                        "0: the file has no row of the year 2018."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void wrong_files_are_refused_with_line_and_value(Wrong wrong) {
        assertThat(Trial.refused(new Published(folder).write("t.csv", wrong.text())))
                .contains(wrong.expected());
    }

    @Test
    void text_that_is_not_utf8_is_refused() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, "x,A/é,A/fd\nA/é,1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Trial.refused(file)).contains("1: the text is not UTF-8; save the file as UTF-8.");
    }

    @Test
    void files_that_are_not_there_are_named() {
        assertThat(Trial.refused(folder.resolve("nothing.csv"))).isEqualTo("0: the file does not exist.");
        assertThat(Trial.refused(folder)).contains("the folder has no file .txt, .csv or .tsv.");
    }

    @Test
    void industries_that_final_demand_leaves_out_are_named_with_the_nearest() {
        Published published = new Published(folder);
        Path saved = published.pymrio();
        published.write("saved/Y.txt", "region\t\tA\ncategory\t\tfd\nregion\tsector\t\nAUS\t01T3\t1\n");
        assertThat(Trial.refused(saved))
                .contains("0: industry 'AUS/01T03' of the flows is missing. Maybe AUS/01T3?")
                .contains("4: row 'AUS/01T3' is no industry of the flows. Maybe AUS/01T03?");
    }

    @Test
    void numbers_without_their_labels_are_refused() {
        Published published = new Published(folder);
        Path eora = published.eora();
        published.write("eora/labels_T.txt", "A\tA\tIndustries\tb\n");
        assertThat(Trial.refused(eora)).contains("it has 9 rows and 9 columns, its labels are for 1 and 1.");
    }

    @Test
    void all_faults_are_in_one_list() {
        Path file = new Published(folder).write("t.csv", "x,A/b,A/c,A/d,A/fd\nA/b,1,u,2,3\nA/c,v,1,2,3\nA/d,1,1,2,3\n");
        assertThat(Trial.refused(file)).contains("was 'u'").contains("was 'v'");
    }

    @Test
    void no_broken_file_does_more_than_be_refused() {
        Published published = new Published(folder);
        SplittableRandom random = new SplittableRandom(20);
        List<Path> tables = List.of(
                published.icio(),
                published.figaro(),
                published.wiod(),
                published.wiodOfR(),
                published.square(),
                published.twoLabels(),
                published.twoHeaders(),
                published.pymrio().resolve("Z.txt"));
        for (int i = 0; i < 320; i++) {
            Path table = tables.get(i % tables.size());
            Path broken = folder.resolve("saved").equals(table.getParent())
                    ? table
                    : folder.resolve("broken_" + table.getFileName());
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(table);
                Files.write(broken, broken(bytes, random));
                Path asked = broken.equals(table) ? table.getParent() : broken;
                assertThatCode(() -> refusedOrRead(asked))
                        .as("round %d of %s", i, table)
                        .doesNotThrowAnyException();
                if (broken.equals(table)) {
                    Files.write(table, bytes);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static void refusedOrRead(Path table) {
        try {
            Trial.files(table);
        } catch (InvalidInput expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }

    private static byte[] broken(byte[] bytes, SplittableRandom random) {
        byte[] broken = bytes.clone();
        int faults = random.nextInt(1, 6);
        for (int i = 0; i < faults; i++) {
            int at = random.nextInt(broken.length);
            switch (random.nextInt(3)) {
                case 0 -> broken[at] = (byte) ",;\t\n\r\"-.eE0x /_\u00ff".charAt(random.nextInt(15));
                case 1 -> broken = java.util.Arrays.copyOf(broken, Math.max(1, random.nextInt(broken.length)));
                default ->
                    System.arraycopy(
                            bytes,
                            0,
                            broken,
                            at,
                            Math.min(random.nextInt(1, 40), Math.min(bytes.length, broken.length - at)));
            }
        }
        return broken;
    }
}
