package detente.study.tournament;

import detente.experiment.Tournament;
import detente.page.Block;
import detente.page.Page;
import detente.page.Picture;
import detente.page.Section;
import detente.results.Field;
import detente.results.Manifest;
import detente.results.Quantity;
import detente.study.ChartWords;
import detente.study.ReplicationTable.Failure;
import detente.study.Sections;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.List;

/** The ranking, who earned how much against whom, and what is said of both. */
final class TournamentPage {
    private static final String ERROR = "standard error of that mean";
    private static final String WINS = "matches that it won";
    private static final String MATCHES = "matches that count";

    private static final Columns<Tournament.Standing> RANKING = new Columns<Tournament.Standing>()
            .whole("rank", "Rank", "place, from 1", Tournament.Standing::rank)
            .text("strategy", "Strategy", "who plays", Tournament.Standing::strategy)
            .number("score", "", "what it earns a period, mean over its matches", Tournament.Standing::score)
            .shown("Score", s -> Cell.text(ShortNumbers.within(s.score(), s.standardError())))
            .strong()
            .number("standard_error", "", ERROR, Tournament.Standing::standardError)
            .shown("Standard error", s -> Cell.text(ShortNumbers.within(s.standardError(), s.standardError())))
            .whole("wins", "Wins", WINS, Tournament.Standing::wins)
            .whole("matches", "Matches", MATCHES, Tournament.Standing::matches);

    private static final Columns<Tournament.Encounter> MATRIX = new Columns<Tournament.Encounter>()
            .text("row", "Strategy", "who earns", Tournament.Encounter::row)
            .text("column", "Against", "against whom", Tournament.Encounter::column)
            .number("mean", "Payoff", "what it earns a period", Tournament.Encounter::mean)
            .strong()
            .number("standard_error", "Standard error", ERROR, Tournament.Encounter::standardError)
            .with(Field.whole("wins", WINS), "Wins", c -> Cell.whole(c.wins()))
            .whole("matches", "Matches", MATCHES, Tournament.Encounter::matches);

    private TournamentPage() {}

    /** {@code tournament.csv}, the ranking. */
    static Table<Tournament.Standing> ranking(Played played) {
        return Table.of("tournament", "", RANKING, played.tournament().ranking());
    }

    /** {@code matrix.csv}, who earns how much a period against whom. */
    static Table<Tournament.Encounter> matrix(Played played) {
        return Table.of("matrix", "", MATRIX, played.tournament().matrix());
    }

    /** The same with a row and a column a strategy. */
    private static Table<String> square(Played played) {
        Columns<String> columns =
                new Columns<String>().said("Strategy", row -> played.brief().get(row));
        for (String other : played.ranked()) {
            columns = columns.shown(
                    played.brief().get(other),
                    row -> Cell.number(played.tournament().cell(row, other).mean()));
        }
        return Table.of(
                "square", Quantity.named("Payoff of row against column", played.unit()), columns, played.ranked());
    }

    static Page of(Played played, Table<Failure> failures, List<Picture> pictures, List<String> limits) {
        Manifest manifest = played.study().first();
        return new Page(
                "Tournament \u2013 " + manifest.title(),
                "Tournament: " + manifest.title(),
                List.of("Scenario " + ChartWords.scenario(manifest) + ", " + manifest.periods() + " periods a match"
                        + played.slips() + ", seeds " + played.study().seeds()
                        + played.study().first().drawing()),
                List.of(
                        Sections.answer(TournamentAnswer.sentences(played)),
                        Section.of("ranking", "Ranking", new Block.Rows(ranking(played)))
                                .inBrief(),
                        Sections.picture(pictures),
                        Section.of(
                                "meaning",
                                "What a score is",
                                new Block.Words("Score: payoff a period in " + played.unit()
                                        + ", as mean over all other strategies; every match is"
                                        + " repeated with the same seeds, and the standard error is that over the seeds. A"
                                        + " win is a match in which the strategy earned strictly more than its partner."
                                        + " Scores are those of this field and this noise: other entrants may change the"
                                        + " order.")),
                        Sections.moreCharts(pictures),
                        Section.of("square", "Payoffs", new Block.Rows(square(played)))
                                .inBrief(),
                        Section.of("matrix", "Every pairing", new Block.Rows(matrix(played)))
                                .folded("Payoffs of every pairing with standard errors, also in matrix.csv"),
                        Sections.failures(
                                "They are left out of every figure above; a score leaves out seeds in which a match is"
                                        + " missing.",
                                failures),
                        Sections.repeat(played.study()),
                        Sections.limits(limits)));
    }
}
