package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import detente.models.Trial;
import detente.results.Decision;
import detente.results.Results;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the states do in answer to what they feel, over the same seeds. The short tests take few seeds; those tagged as studies
 * take 200 and print their figures, which stand in sim/docs/studies.md.
 */
class ResponseTest {
    private static final int FEW = 40;
    private static final int MANY = 200;
    private static final int LEVELS = 5;
    private static final double YEAR = 52;
    private static final LocalDate LISTED = LocalDate.of(2025, 8, 4);

    @TempDir
    private Path temporary;

    /** From both healthy (0) to both as observed in 2025 (4). */
    private static Episodes home(int level) {
        double share = level / (LEVELS - 1.0);
        double confidence = 113.2 + share * (88 - 113.2);
        return Episodes.of(
                "escalation",
                "households.confidence-level.default=" + confidence,
                "households.confidence-start.default=" + confidence,
                "property.drift=" + (0.0008 - share * 0.0016));
    }

    private static double wait(Results results) {
        return Math.min(YEAR, Episodes.firstFramework(results));
    }

    /** Deliveries that the first agreement promises; NaN if there is none. */
    private static double promised(Results results) {
        double[] chinese = results.series("delivery-target.chn").values();
        double[] american = results.series("delivery-target.usa").values();
        return IntStream.range(0, chinese.length)
                .filter(t -> chinese[t] > 0)
                .mapToDouble(t -> (chinese[t] + american[t]) / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Of the pairs in which both have the figure. */
    private static double[] differences(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> other[i] - one[i])
                .filter(Double::isFinite)
                .toArray();
    }

    private static double[] of(List<Results> runs, ToDoubleFunction<Results> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    /** The sign of a mean difference if its 95% interval lies on one side of 0, otherwise 0. */
    private static double sign(String what, double[] differences) {
        double mean = Episodes.mean(differences);
        double half = Episodes.half(differences);
        System.out.printf("%s: %.3f +- %.3f%n", what, mean, half);
        return Math.abs(mean) > half ? Math.signum(mean) : 0;
    }

    @Test
    void weak_confidence_and_property_stress_bring_a_deal_earlier_and_promise_more() {
        List<Results> healthy = home(0).runs(FEW);
        List<Results> weak = home(LEVELS - 1).runs(FEW);
        assertThat(sign(
                        "first deal [weeks]",
                        differences(of(healthy, ResponseTest::wait), of(weak, ResponseTest::wait))))
                .isEqualTo(-1);
        assertThat(sign("promised", differences(of(healthy, ResponseTest::promised), of(weak, ResponseTest::promised))))
                .isEqualTo(1);
    }

    @Tag("study")
    @Test
    void the_weaker_the_economy_at_home_the_earlier_the_deal_and_the_higher_the_promise() {
        List<Double> waits = new ArrayList<>();
        List<Double> promises = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            List<Results> runs = home(level).runs(MANY);
            waits.add(-Episodes.mean(of(runs, ResponseTest::wait)));
            promises.add(Arrays.stream(of(runs, ResponseTest::promised))
                    .filter(Double::isFinite)
                    .average()
                    .orElseThrow());
        }
        System.out.println("five levels of weakness: weeks " + waits + ", promises " + promises);
        assertThat(waits).isSorted();
        assertThat(promises).isSorted();
    }

    @Tag("study")
    @Test
    void a_slump_brings_a_deal_earlier_and_promises_more() {
        List<Results> none = Episodes.of("escalation").runs(MANY);
        List<Results> slump = Episodes.of("slump-and-talks").runs(MANY);
        assertThat(sign("slump, first deal", differences(of(none, ResponseTest::wait), of(slump, ResponseTest::wait))))
                .isEqualTo(-1);
        assertThat(sign(
                        "slump, promised",
                        differences(of(none, ResponseTest::promised), of(slump, ResponseTest::promised))))
                .isEqualTo(1);
    }

    @Tag("study")
    @Test
    void weak_american_sentiment_restrains_american_tariffs() {
        ToDoubleFunction<Results> tariff =
                results -> Episodes.mean(results, "tariff.usa", Episodes.CONTROLS, LocalDate.of(2025, 8, 1));
        double[] strong = Episodes.of(
                        "escalation", "households.confidence-level.usa=85", "households.confidence-start.usa=85")
                .figures(MANY, tariff);
        assertThat(sign(
                        "tariff, weak sentiment",
                        differences(strong, Episodes.of("escalation").figures(MANY, tariff))))
                .isEqualTo(-1);
    }

    /** The null model: what a state does not mind changes nothing that it does. */
    @Test
    void a_state_that_does_not_mind_its_economy_at_home_is_not_moved_by_it() {
        String[] minds = {"states.pain-confidence=0", "states.pain-property=0"};
        String[] slump = {"states.pain-confidence=0", "states.pain-property=0", "property.support=-1"};
        double[] none = Episodes.of("escalation", minds).figures(FEW, ResponseTest::promised);
        double[] with = Episodes.of("escalation", slump).figures(FEW, ResponseTest::promised);
        assertThat(sign("slump, minded by nobody, promised", differences(none, with)))
                .as("a slump still costs spending, and so imports")
                .isZero();
    }

    /** The framework, with so many of the American users listed from 4 August 2025 on, and from another day on not any more. */
    private Episodes listed(double share, String until, String... set) {
        String back = until.isEmpty()
                ? ""
                : "  - {date: %s, actor: CN, instrument: entity-list, level: 0, imposed: true, label: over}\n"
                        .formatted(until);
        Trial folder = FolderCopy.of("rare-earths", temporary.resolve("copy" + share + until))
                .write(
                        "scenarios/listed.yaml",
                        "description: Listed\nextends: framework\nevents:\n"
                                + ("  - {date: %s, actor: CN, instrument: entity-list, level: %s, imposed: true, label:"
                                                + " listed}\n")
                                        .formatted(LISTED, share)
                                + back)
                .trial();
        return Episodes.of(folder, "listed", set);
    }

    /** Mean probability with which the United States escalate in the half-year after a month. */
    private static double escalation(Results results) {
        return results.decisions().stream()
                .filter(d -> d.actor().equals("US"))
                .filter(d -> d.date().isAfter(LISTED.plusWeeks(4)) && d.date().isBefore(LISTED.plusWeeks(30)))
                .mapToDouble(d -> d.option("escalate").probability())
                .average()
                .orElseThrow();
    }

    private List<Double> answers(int seeds, String... set) {
        List<Double> answers = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            answers.add(Episodes.mean(
                    listed(0.9 * level / (LEVELS - 1), "", set).figures(seeds, ResponseTest::escalation)));
        }
        System.out.println("probability of American escalation, five levels of missing deliveries: " + answers);
        return answers;
    }

    @Test
    void the_fewer_deliveries_come_the_more_the_united_states_escalate() {
        assertThat(answers(FEW / 2)).isSorted().doesNotHaveDuplicates();
    }

    @Tag("study")
    @Test
    void the_fewer_deliveries_come_the_more_the_united_states_escalate_in_many_seeds() {
        assertThat(answers(MANY)).isSorted().doesNotHaveDuplicates();
    }

    /** The null model: without reciprocity nobody answers what does not come. */
    @Test
    void without_reciprocity_missing_deliveries_are_not_answered() {
        double none = Episodes.mean(listed(0, "", "states.reciprocity=0").figures(FEW / 2, ResponseTest::escalation));
        double most = Episodes.mean(listed(0.9, "", "states.reciprocity=0").figures(FEW / 2, ResponseTest::escalation));
        assertThat(most).isLessThan(none + 0.02);
    }

    /** Weeks until the American control stands above its lowest by a step. */
    private static double back(Results results) {
        double[] control = results.series("licences.stringency.usa").values();
        int start = results.calendar().periodFrom(LISTED);
        double low = control[start];
        for (int t = start; t < control.length; t++) {
            low = Math.min(low, control[t]);
            if (control[t] > low + 0.05) {
                return t - start;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static void promiseBroken(Episodes broken, int seeds) {
        List<Results> runs = broken.runs(seeds);
        double[] weeks = of(runs, ResponseTest::back);
        double[] controls =
                of(runs, results -> Episodes.mean(results, "licences.stringency.usa", LISTED, LISTED.plusYears(1)));
        System.out.printf(
                "broken promise: controls back after %s weeks, mean level of the year %.2f%n",
                Episodes.deciles(weeks), Episodes.mean(controls));
        assertThat(Arrays.stream(weeks).filter(w -> w >= 4 && w <= 12).count()).isGreaterThan(seeds * 3L / 4);
        assertThat(Episodes.mean(controls)).isGreaterThan(0.35);
    }

    @Test
    void a_broken_promise_brings_american_controls_back_and_they_stay() {
        promiseBroken(Episodes.of("broken-promise"), FEW);
    }

    @Tag("study")
    @Test
    void a_broken_promise_brings_american_controls_back_and_they_stay_in_many_seeds() {
        promiseBroken(Episodes.of("broken-promise"), MANY);
    }

    @Test
    void controls_come_off_again_when_deliveries_return() {
        ToDoubleFunction<Results> later = results ->
                Episodes.mean(results, "licences.stringency.usa", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 11, 1));
        double[] gone = listed(0.9, "").figures(FEW, later);
        double[] returned = listed(0.9, "2026-01-05").figures(FEW, later);
        assertThat(sign("control after deliveries return", differences(gone, returned)))
                .isEqualTo(-1);
        assertThat(Episodes.mean(returned)).isLessThan(Episodes.mean(gone) / 2);
    }

    private static final Set<String> NAMED = Set.of("ree-licence", "tech-control", "tariff");

    @Test
    void no_instrument_outside_the_terms_breaks_an_agreement() {
        for (Results results : Episodes.of("escalation").runs(FEW)) {
            for (LocalDate day : Episodes.days(results, "The framework is broken")) {
                assertThat(results.decisions())
                        .anyMatch(d -> d.date().equals(day)
                                && d.chosen().equals("escalate")
                                && NAMED.contains(d.instrument()));
            }
        }
    }

    /** Weeks from each break to the first event of a kind after it; breaks after which there is none are left out. */
    private static double[] afterBreaks(List<Results> runs, String event) {
        List<Double> weeks = new ArrayList<>();
        for (Results results : runs) {
            List<LocalDate> days = Episodes.days(results, event);
            for (LocalDate day : Episodes.days(results, "The framework is broken")) {
                days.stream()
                        .filter(next -> next.isAfter(day))
                        .findFirst()
                        .ifPresent(next -> weeks.add(ChronoUnit.DAYS.between(day, next) / 7.0));
            }
        }
        return weeks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As after the controls of 9 October 2025: announced in Busan on 30 October, carried out from 10 November on. */
    @Tag("study")
    @Test
    void after_a_break_a_new_agreement_can_be_announced_in_three_weeks_and_carried_out_in_four() {
        List<Results> runs = Episodes.of("escalation").runs(MANY);
        double[] announced = afterBreaks(runs, "Framework announced");
        double[] carriedOut = afterBreaks(runs, "Implementation starts");
        System.out.printf(
                "after a break: weeks to the next text %s, to the next cut %s, of %d%n",
                Episodes.deciles(announced), Episodes.deciles(carriedOut), carriedOut.length);
        assertThat(Episodes.quantile(announced, 0.05)).isLessThanOrEqualTo(3);
        assertThat(Episodes.quantile(carriedOut, 0.05)).isLessThanOrEqualTo(4);
    }

    private static double highestTariff(Results results) {
        return Arrays.stream(results.series("tariff.usa").values()).max().orElseThrow();
    }

    @Test
    void from_february_on_tariffs_reach_three_digits_in_some_runs_and_most_truces_keep_them_within_bounds() {
        tariffs(FEW);
    }

    @Tag("study")
    @Test
    void from_february_on_tariffs_reach_three_digits_in_some_of_many_runs() {
        tariffs(MANY);
    }

    private static void tariffs(int seeds) {
        List<Results> runs = Episodes.of("from-february").runs(seeds);
        double share =
                runs.stream().filter(results -> highestTariff(results) >= 100).count() / (double) seeds;
        double[] truces = runs.stream()
                .filter(results -> results.series("framework.in-force").value(100) > 0)
                .mapToDouble(results -> results.series("tariff.usa").value(100))
                .toArray();
        long within = Arrays.stream(truces).filter(t -> t >= 20 && t <= 60).count();
        System.out.printf(
                "from February: three digits in %.2f of runs; %d of %d truces of December 2025 within 20 to 60%n",
                share, within, truces.length);
        assertThat(share).isBetween(0.05, 0.5);
        assertThat(within).isGreaterThan(truces.length / 2);
    }

    /** US controls before talks, then a framework, then controls that come off. */
    private static boolean asItWent(Results results) {
        double weeks = Episodes.firstFramework(results);
        if (Double.isInfinite(weeks)) {
            return false;
        }
        LocalDate signed = Episodes.CONTROLS.plusDays(Math.round(weeks * 7));
        boolean answered = results.decisions().stream()
                .filter(d -> d.actor().equals("US") && d.chosen().equals("escalate"))
                .map(Decision::date)
                .anyMatch(day -> Episodes.days(results, "A proposal of talks is accepted").stream()
                        .anyMatch(talks -> !talks.isBefore(day) && !talks.isAfter(signed)));
        double[] control = results.series("licences.stringency.usa").values();
        int from = results.calendar().periodFrom(signed);
        double low = Arrays.stream(control, from, Math.min(control.length, from + 26))
                .min()
                .orElseThrow();
        return answered && control[from] > 0 && low < 0.7 * control[from];
    }

    @Test
    void licences_controls_talks_framework_and_rollback_are_the_most_frequent_course() {
        long share = Episodes.of("escalation").runs(FEW).stream()
                .filter(ResponseTest::asItWent)
                .count();
        System.out.printf("as it went: %d of %d runs%n", share, FEW);
        assertThat(share).isGreaterThan(FEW / 2);
    }

    @Test
    void by_the_end_of_2025_most_runs_have_not_ended_in_full_concession() {
        long conceded = Episodes.of("framework").runs(FEW).stream()
                .filter(results -> results.series("position.purchases.chn").value(103) < 0
                        && results.series("position.precursor-control.chn").value(103) < -0.9
                        && results.series("position.market-access.chn").value(103) < -0.9)
                .count();
        assertThat(conceded).isLessThan(FEW / 2);
    }

    @Test
    void the_higher_the_audience_cost_the_fewer_concessions_are_made_without_a_framework() {
        assertThat(Arrays.stream(new double[] {0, 0.5, 1, 2})
                        .map(cost -> -Episodes.mean(Episodes.of("escalation", "states.audience-cost=" + cost)
                                .figures(FEW, ResponseTest::concessions)))
                        .boxed())
                .isSorted();
    }

    /** Share of China's decisions outside an agreement that concede. */
    private static double concessions(Results results) {
        List<Decision> free = results.decisions().stream()
                .filter(d -> d.actor().equals("CN"))
                .filter(d -> d.observed().stream()
                        .anyMatch(seen -> seen.name().equals("agreement in force") && seen.value() == 0))
                .toList();
        return (double) free.stream().filter(d -> d.chosen().equals("concede")).count() / Math.max(1, free.size());
    }
}
