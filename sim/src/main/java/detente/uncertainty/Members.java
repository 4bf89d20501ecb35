package detente.uncertainty;

import detente.grammar.Overrides;
import detente.input.Placed;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Definitions;
import detente.parameters.ParameterValues;
import detente.parameters.Setting;
import detente.parameters.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a model at each member of an ensemble. What is set on the command line stays as it is set there.
 *
 * @param <P> the model's parameters
 */
public final class Members<P extends Record> {
    /** Of members that the model refuses, so many are named. */
    private static final int MOST_REFUSED = 20;

    private final String called;
    private final Ensemble ensemble;
    private final Frame<P> frame;

    /**
     * What a member's values are put into.
     *
     * @param values of model and scenario, before anything is set on the command line
     * @param set on the command line, {@code name=value}
     */
    public record Frame<P extends Record>(
            Definitions<P> definitions, Target.Finder finder, ParameterValues values, List<String> set) {
        public Frame {
            set = List.copyOf(set);
        }
    }

    /** Parameters at a member, and all values in force, in order of declaration. */
    public record At<P extends Record>(P parameters, List<Setting> settings) {
        public At {
            settings = List.copyOf(settings);
        }
    }

    private Members(String called, Ensemble ensemble, Frame<P> frame) {
        this.called = called;
        this.ensemble = ensemble;
        this.frame = frame;
    }

    /** The members in a table, each of them checked; empty, and at least one problem more, if anything in it is wrong. */
    public static <P extends Record> Optional<Members<P>> of(
            EnsembleFile file, DataTable table, Frame<P> frame, Problems problems) {
        int before = problems.list().size();
        Members<P> members = new Members<>(file.called(), Ensemble.of(table, frame.finder(), problems), frame);
        members.check(problems);
        return problems.list().size() == before ? Optional.of(members) : Optional.empty();
    }

    private void check(Problems problems) {
        int refused = 0;
        for (int member = 0; member < ensemble.size(); member++) {
            int before = problems.list().size();
            ensemble.checkWeight(member, problems);
            at(member, problems);
            refused += problems.list().size() > before ? 1 : 0;
            if (refused == MOST_REFUSED) {
                problems.add(
                        ensemble.position(member),
                        "more members may be wrong; these are the first " + MOST_REFUSED + ".");
                return;
            }
        }
    }

    /** What names the file in a command. */
    public String called() {
        return called;
    }

    /** Number of members. */
    public int size() {
        return ensemble.size();
    }

    /** The parameters that a seed has. */
    public At<P> of(long seed) {
        Problems problems = new Problems();
        Optional<At<P>> at = at(ensemble.draw(seed), problems);
        problems.throwIfAny();
        return at.orElseThrow();
    }

    /** What is set of a seed, {@code name=value}: the values of its member, and what is set on the command line. */
    public List<String> set(long seed) {
        List<String> all = new ArrayList<>(frame.set());
        own(ensemble.draw(seed)).forEach(value -> all.add(value.text()));
        return all;
    }

    private Optional<At<P>> at(int member, Problems problems) {
        ParameterValues values = frame.values().copy();
        List<Placed> own = own(member);
        new Overrides(frame.finder(), values, problems).member(own);
        new Overrides(frame.finder(), values, problems).apply(frame.set());
        return values.bind(frame.definitions(), problems).map(p -> new At<>(p, values.settings()));
    }

    /** The values of a member but for those that the command line sets, alone or for all keys. */
    private List<Placed> own(int member) {
        Set<String> set = frame.set().stream().map(Members::name).collect(Collectors.toSet());
        Problems known = new Problems();
        return ensemble.values(member).stream()
                .filter(value -> {
                    String name = name(value.text());
                    return !set.contains(name)
                            && frame.finder()
                                    .find(name, value.at(), known)
                                    .filter(t -> set.contains(t.definition().name()))
                                    .isEmpty();
                })
                .toList();
    }

    private static String name(String assignment) {
        return assignment.substring(0, Math.max(0, assignment.indexOf('=')));
    }
}
