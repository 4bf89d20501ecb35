package detente.models.rareearths.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Decision;
import detente.results.Results;
import detente.study.contract.Differences;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controlled good, its licences and a ban come into the flagship, and leave it, by its files of data alone. */
class GoodsByDataTest {
    private static final String CONTROLS = "data/controls.csv";
    private static final String FLOWS = "data/controlled_flows.csv";
    private static final String MODEL = "model.yaml";
    private static final String LISTED = "  controlled: data/controlled_flows.csv\n";
    private static final String ROW =
            "gallium,gallium-licence,metals_basic,electronics_computers semiconductor_eda,60,0 0,13,assumption,test\n";
    private static final String HEADER =
            "instrument,kind,of,state,agreement,harder,softer,about,validity,approved-share-open\n";
    private static final String LICENCE =
            "gallium-licence,licences,,CN,licensing,tightens its licences on gallium,eases its licences on gallium,Stringency,";
    private static final String BAN = "gallium-ban,ban,gallium-licence,CN,none,,,Share banned,,\n";
    private static final int START = 10;
    private static final int PERIODS = 30;

    @TempDir
    private Path temporary;

    private FolderCopy copy;

    @BeforeEach
    void add_the_good() {
        copy = FolderCopy.of("rare-earths", temporary);
        copy.change(FLOWS, text -> text + ROW);
        copy.write(CONTROLS, HEADER + LICENCE + ",\n" + BAN);
        copy.replace(MODEL, LISTED, LISTED + "  controls: data/controls.csv\n");
    }

    private Results run(String... events) {
        return trial(copy.trial(), events).results();
    }

    /** Nobody controls anything, but for these events of China in the tenth week. */
    private Trial trial(Trial trial, String... events) {
        if (events.length > 0) {
            StringBuilder all = new StringBuilder("events:\n");
            for (String event : events) {
                all.append("  - {date: 2024-03-11, actor: CN, ").append(event).append(", label: test}\n");
            }
            copy.change(
                    "scenarios/no-controls.yaml",
                    text -> text.replaceFirst("events:(.|\n)*(?=parameters)", all.toString()));
        }
        return trial.scenario("no-controls").periods(PERIODS).set("network.firms=340");
    }

    private static double mean(Results results, String series) {
        double sum = 0;
        for (int t = START + 8; t < PERIODS; t++) {
            sum += results.series(series).value(t) / (PERIODS - START - 8);
        }
        return sum;
    }

    @Test
    void its_licences_cut_its_exports_and_no_others() {
        Results calm = run();
        Results strict = run("instrument: gallium-licence, level: 0.95");
        assertThat(mean(calm, "exports.gallium.chn.world")).isCloseTo(60 / 52.0, within(0.1));
        assertThat(mean(strict, "exports.gallium.chn.world")).isLessThan(0.5 * mean(calm, "exports.gallium.chn.world"));
        assertThat(mean(strict, "licences.stringency.gallium-licence.chn")).isCloseTo(0.95, within(1e-9));
        assertThat(mean(strict, "licences.stringency.chn")).isZero();
        // News of a control frighten users of magnets, too: they stock up a little.
        assertThat(mean(strict, "exports.magnet.chn.world") / mean(calm, "exports.magnet.chn.world"))
                .isBetween(1.0, 1.03);
    }

    @Test
    void a_ban_keeps_it_from_the_partner_alone_and_leaves_the_rest_of_the_wider_good() {
        Results calm = run();
        Results banned = run("instrument: gallium-ban, level: 1");
        assertThat(mean(banned, "exports.gallium.chn.usa")).isZero();
        assertThat(mean(banned, "banned.gallium-licence.chn")).isCloseTo(1, within(1e-9));
        assertThat(mean(banned, "exports.gallium.chn.ally"))
                .isCloseTo(mean(calm, "exports.gallium.chn.ally"), within(0.02));
        assertThat(mean(banned, "output.metals_basic.chn"))
                .isCloseTo(mean(calm, "output.metals_basic.chn"), within(1e-3));
    }

    @Test
    void a_practice_of_its_own_is_that_of_its_licences_alone() {
        Results usual = run("instrument: gallium-licence, level: 0.3", "instrument: ree-licence, level: 0.3");
        copy.write(CONTROLS, HEADER + LICENCE + "4,0.05\n" + BAN);
        Results own = trial(copy.trial()).results();
        assertThat(mean(own, "licences.approved-share.gallium-licence.chn.world"))
                .isLessThan(mean(usual, "licences.approved-share.gallium-licence.chn.world") / 2);
        assertThat(mean(own, "licences.approved-share.chn.world"))
                .isCloseTo(mean(usual, "licences.approved-share.chn.world"), within(0.02));
    }

    @Test
    void states_decide_on_it() {
        Trial trial = copy.trial().scenario("from-calm").periods(80).set("network.firms=340");
        assertThat(trial.results().decisions())
                .flatExtracting(Decision::options)
                .extracting(Decision.Choice::words)
                .contains("Beijing tightens its licences on gallium");
    }

    @Test
    void without_it_every_bit_is_as_before() {
        copy.change(FLOWS, text -> text.replace(ROW, ""));
        copy.write(CONTROLS, HEADER);
        Results without = trial(copy.trial()).results();
        assertThat(Differences.first(trial(Trial.of("rare-earths")).results(), without))
                .isEmpty();
        copy.replace(MODEL, "  controls: data/controls.csv\n", "");
        assertThat(Differences.first(without, trial(copy.trial()).results())).isEmpty();
    }

    @Test
    void wrong_controls() {
        copy.write(CONTROLS, """
                instrument,kind,of,state,agreement,harder,softer,about,validity,aproval-rate-open
                tariff,licences,,CN,none,,,A,,
                Gallium,licence,,CH,none,,,B,,
                a,licences,,US,licensing,,,,2,
                b,partner-licences,a,ALLY,none,tightens,,C,4.5,
                c,ban,a,US,none,,,D,30,
                c,ban,ree-licence,CN,none,,,E,,
                """);
        assertThat(copy.problems()).isEqualTo("""
                        15 problems in rare-earths/data/controls.csv
                          line 1: unknown column 'aproval-rate-open'.
                                  Maybe 'approval-rate-open'?
                          line 2: instrument 'tariff' is there twice.
                          line 3: 'Gallium' must be lower-case letters, digits and hyphens, at most 60.
                          line 3: unknown kind 'licence'.
                                  Maybe 'licences'?
                          line 3: unknown state 'CH'; known: CN, US, ALLY, ROW.
                          line 4: licences to all regions are China's alone, for voyages are from China; 'kind' may be partner-licences.
                          line 4: an agreement eases licences of China alone; 'agreement' must be none.
                          line 4: 'about' must say what 'a' is.
                          line 4: 'validity' must be a whole number in [4, 156] week, was 2.
                          line 5: 'of' is for a ban and must be empty, was 'a'.
                          line 5: 'validity' must be a whole number in [4, 156] week, was 4.5.
                          line 5: 'harder' and 'softer' must both say what the state does, or both be empty.
                          line 5: 'harder' and 'softer' must be empty: ALLY sets its instruments by events alone.
                          line 6: 'validity' must be empty for a row of kind ban.
                          line 7: instrument 'c' is there twice.""");
    }

    @Test
    void a_ban_under_a_control_of_another_state() {
        copy.write(CONTROLS, HEADER + "ban-list,ban,tech-control,CN,none,,,Share banned,,\n");
        copy.change(FLOWS, text -> text.replace(ROW, ""));
        assertThat(copy.problems()).isEqualTo("""
                        1 problem in rare-earths/data/controls.csv
                          line 2: unknown control 'tech-control'; known: ree-licence.""");
    }
}
