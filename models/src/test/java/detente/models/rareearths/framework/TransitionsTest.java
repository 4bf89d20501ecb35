package detente.models.rareearths.framework;

import static org.assertj.core.api.Assertions.assertThat;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Invariant I9, and what can be counted over many runs. */
class TransitionsTest {

    /** Two years of states that do anything at all. */
    private static Framework random(long seed) {
        Purpose whim = Draws.keyed(seed).purpose("whim");
        Table table = new Table();
        table.seed = seed;
        table.ambiguity = 0.5;
        table.clarification = 0.3;
        table.successBase = 0.4;
        double draw = whim.uniform(3, 0);
        table.sequence = draw < 0.3 ? Sequence.CHINA_FIRST : draw < 0.6 ? Sequence.SIMULTANEOUS : Sequence.US_FIRST;
        Framework framework = table.framework();
        double deliveries = whim.uniform(4, 0);
        for (int t = 0; t < 156; t++) {
            for (Party party : Sides.BOTH) {
                long key = party.index();
                if (whim.uniform(key, t, 0) < 0.3) {
                    table.week.propose(party);
                }
                if (whim.uniform(key, t, 1) < 0.01) {
                    table.week.escalate(party, whim.uniform(key, t, 2) < 0.5);
                }
                table.week.pain(party, whim.uniform(key, t, 3)).keep(party, whim.uniform(key, t, 4) < 0.7);
            }
            if (t % 15 == 0) {
                deliveries = 1.2 * whim.uniform(4, t);
            }
            table.week.delivered(deliveries).cutInEffect(framework.stringencyRelief() > 0);
            table.week(framework);
            assertThat(framework.stringencyRelief()).isBetween(0.0, 1.0);
            assertThat(table.week.technologyControl()).isBetween(0.0, 0.5);
            assertThat(framework.tariffCut()).isBetween(0.0, 1.0);
        }
        return framework;
    }

    @Test
    void only_listed_steps_happen_and_every_listed_step_does() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 0; seed < 1000; seed++) {
            Status status = Status.NONE;
            for (Transition event : random(seed).events()) {
                assertThat(event.from()).isEqualTo(status);
                if (event.to() != status) {
                    assertThat(status.mayBecome(event.to()))
                            .as(status + " to " + event.to())
                            .isTrue();
                    seen.add(status + " " + event.to());
                }
                assertThat(event.label()).isNotBlank();
                status = event.to();
            }
        }
        Set<String> listed = new TreeSet<>();
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                if (from.mayBecome(to)) {
                    listed.add(from + " " + to);
                }
            }
        }
        assertThat(seen).isEqualTo(listed);
    }

    @Test
    void agreements_breaks_and_repairs_are_counted_as_they_happen() {
        int repaired = 0;
        for (long seed = 0; seed < 200; seed++) {
            Framework framework = random(seed);
            List<Transition> events = framework.events();
            assertThat(framework.announced()).isEqualTo((int) events.stream()
                    .filter(e -> e.from() != e.to() && e.to() == Status.ANNOUNCED)
                    .count());
            long broken = events.stream()
                    .filter(e -> e.label().startsWith("The framework is broken"))
                    .count();
            assertThat((long) framework.breaks(Party.CHINA) + framework.breaks(Party.UNITED_STATES))
                    .isBetween(broken, 2 * broken);
            repaired += framework.repair() > 0 ? 1 : 0;
        }
        assertThat(repaired).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_events() {
        assertThat(random(7).events())
                .isEqualTo(random(7).events())
                .isNotEqualTo(random(8).events());
    }

    @Test
    void texts_differ_never_always_or_as_often_as_the_ambiguity_says() {
        assertThat(ambiguous(0)).isZero();
        assertThat(ambiguous(1)).isEqualTo(1000);
        assertThat(ambiguous(0.3)).isBetween(250, 350);
    }

    private static int ambiguous(double ambiguity) {
        int count = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Table table = new Table();
            table.seed = seed;
            table.ambiguity = ambiguity;
            Framework framework = table.signed(SecondText.DRAWN);
            while (framework.status() == Status.ANNOUNCED) {
                table.week(framework);
            }
            count += framework.status() == Status.AMBIGUOUS ? 1 : 0;
        }
        return count;
    }

    @Test
    void a_tenth_of_differing_texts_is_reconciled_in_each_round() {
        int[] reconciled = new int[3];
        for (long seed = 0; seed < 2000; seed++) {
            Table table = new Table();
            table.seed = seed;
            table.clarification = 0.1;
            Framework framework = table.signed(SecondText.DIFFERENT);
            if (framework.status() != Status.AMBIGUOUS) {
                table.until(framework, Status.AMBIGUOUS);
            }
            for (int round = 0; round < 3 && framework.status() == Status.AMBIGUOUS; round++) {
                table.weeks(framework, 3);
                assertThat(framework.status()).isEqualTo(Status.AMBIGUOUS);
                table.week(framework);
                reconciled[round] += framework.status() == Status.CONFIRMED ? 1 : 0;
            }
        }
        assertThat(reconciled[0]).isBetween(160, 240);
        assertThat(reconciled[1]).isBetween(140, 220);
        assertThat(reconciled[2]).isBetween(120, 205);
    }

    @Test
    void the_second_statement_takes_two_and_a_half_weeks_on_average_and_may_be_joint() {
        double sum = 0;
        double rounded = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            double quantile = (i + 0.5) / draws;
            sum += StatementGap.at(2.5, quantile);
            int weeks = StatementGap.weeks(2.5, quantile);
            assertThat(weeks).isNotNegative();
            rounded += weeks;
        }
        assertThat(sum / draws).isBetween(2.499, 2.501);
        assertThat(rounded / draws).isBetween(2.45, 2.55);
        assertThat(StatementGap.weeks(2.5, 1e-12)).isZero();
    }
}
