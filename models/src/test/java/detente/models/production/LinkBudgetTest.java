package detente.models.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cells of the two-by-two table are traded firm to firm. A round costs two links. */
class LinkBudgetTest {
    private final InputOutputTable table = TestTables.twoByTwo();

    private boolean[][] chosen(double threshold, double homeBias, double linksPerFirm) {
        LinkBudget.Terms terms = new LinkBudget.Terms(
                (from, to) -> from == 0 && to == 3,
                (from, to) -> from == 2 && to == 3,
                threshold,
                homeBias,
                linksPerFirm,
                1);
        NetworkBuilder.Linked linked = new LinkBudget(table, terms).choose();
        boolean[][] cells = new boolean[4][4];
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                cells[from][to] = linked.test(from, to);
            }
        }
        return cells;
    }

    private int count(boolean[][] cells, int to) {
        int count = 0;
        for (boolean[] row : cells) {
            count += row[to] ? 1 : 0;
        }
        return count;
    }

    @Test
    void a_cell_that_must_be_linked_is_linked_whatever_it_costs() {
        boolean[][] cells = chosen(0.0001, 1, 0.5);
        assertThat(cells[0][3]).isTrue();
        assertThat(count(cells, 3)).isEqualTo(1);
        assertThat(count(cells, 1)).isZero();
    }

    @Test
    void what_comes_first_needs_no_coefficient() {
        boolean[][] cells = chosen(1, 1, 100);
        assertThat(cells[0][3]).isTrue();
        assertThat(cells[2][3]).isTrue();
        assertThat(count(cells, 3)).isEqualTo(2);
        assertThat(count(cells, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 7, 9, 12})
    void a_larger_budget_links_no_fewer_cells(double links) {
        for (int to = 0; to < 4; to++) {
            assertThat(count(chosen(0.0001, 1, links + 2), to))
                    .isGreaterThanOrEqualTo(count(chosen(0.0001, 1, links), to));
        }
    }

    @Test
    void a_home_bias_puts_cells_of_the_own_region_first() {
        boolean[][] cells = chosen(0.0001, 1e9, 3);
        assertThat(cells[0][1] || cells[1][1]).isTrue();
        assertThat(cells[2][1] || cells[3][1]).isFalse();
    }
}
