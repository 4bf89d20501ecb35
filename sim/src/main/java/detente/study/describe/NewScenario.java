package detente.study.describe;

import detente.engine.Run;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.Folders;
import detente.input.Names;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Instrument;
import detente.parameters.Setting;
import detente.results.Artifact;
import detente.results.Event;
import detente.results.Numbers;
import detente.store.FolderCopy;
import detente.store.LooseFiles;
import detente.study.Project;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts a scenario of one's own: a file that runs at once, with what can be changed in its comments. */
public final class NewScenario {
    private static final String NEW = "new";

    private final Run<?> base;
    private final StringBuilder text = new StringBuilder();

    private NewScenario(Run<?> base) {
        this.base = base;
    }

    /**
     * Writes the file.
     *
     * @return where it is
     * @throws detente.input.InvalidInput if the order is wrong, or there is such a scenario
     */
    public static Path write(Project project, ScenarioOrder order) {
        ModelFolder folder = project.model(order.model());
        Problems problems = new Problems();
        if (order.words().size() != 2 || !order.words().get(0).equals(NEW)) {
            problems.add(
                    Position.COMMAND_LINE, "what is wanted is 'scenario new NAME', such as 'scenario new my-truce'.");
        }
        problems.throwIfAny();
        String name = order.words().get(1);
        if (!name.matches(Names.SLUG)) {
            problems.add(Position.COMMAND_LINE, Names.NO_SLUG.formatted(name));
        }
        Names.checkWord("scenario", name, Position.COMMAND_LINE, problems);
        if (folder.scenarios().contains(name)) {
            problems.add(Position.COMMAND_LINE, "there is a scenario '" + name + "' already.");
        } else {
            Names.checkApart("scenario", name, folder.scenarios(), Position.COMMAND_LINE, problems);
        }
        problems.throwIfAny();
        Path file = Path.of("scenarios", name + ".yaml");
        if (FolderCopy.isTaken(folder.path().resolve(file))) {
            problems.add(
                    Position.COMMAND_LINE,
                    "there is a file " + Folders.shown(folder.path().resolve(file)) + " already.");
        }
        Optional<Run<?>> base =
                Project.load(folder, new Request(order.from(), List.of(), OptionalInt.empty()), 1, problems);
        problems.throwIfAny();
        String text = new NewScenario(base.orElseThrow()).text();
        return LooseFiles.write(
                        folder.path(),
                        List.of(new Artifact(Folders.shown(file), text.getBytes(StandardCharsets.UTF_8))))
                .get(0);
    }

    private String text() {
        String from = base.inputs().scenario().name();
        line("# Lines that begin with # are remarks. Take the # away from what you change.");
        line("description: What if something were otherwise than in " + from
                + " # one line: the question that it asks");
        line("extends: " + from + " # what is not said here is as there: "
                + base.inputs().scenario().description());
        line("# periods: " + base.periods() + " # length of the run");
        parameters();
        List<Instrument> instruments = base.vocabulary().instruments();
        if (!instruments.isEmpty()) {
            events(instruments);
        }
        return text.toString();
    }

    private void parameters() {
        line("");
        line("# parameters: # levers, with the values of " + from() + "; 'detente describe' lists all parameters");
        List<Setting> levers = base.inputs().settings().stream()
                .filter(s ->
                        s.definition().lever() && s.name().equals(s.definition().name()))
                .toList();
        for (Setting s : levers.isEmpty() ? base.inputs().settings() : levers) {
            String bounds = s.definition().isNumber()
                    ? s.definition().bounds()
                    : s.definition().choices().isEmpty()
                            ? "true or false"
                            : String.join(", ", s.definition().choices());
            line("#   " + s.name() + ": " + s.value() + " # " + s.definition().about() + ", " + bounds);
        }
    }

    private void events(List<Instrument> instruments) {
        line("");
        if (instruments.stream().anyMatch(Instrument::decided)) {
            line("# endogenous-from: "
                    + base.inputs()
                            .scenario()
                            .endogenousFrom()
                            .orElse(base.calendar().start())
                    + " # from this day on the states decide what is marked with a star below");
        }
        line("# events: # those of " + from() + " stay; of one day the later line counts");
        List<Event> events = base.inputs().scenario().events();
        String example = events.isEmpty()
                ? base.calendar().start().toString()
                : events.get(0).date().toString();
        Instrument first = instruments.get(0);
        line("#   - {date: " + example + ", actor: " + who(first).get(0) + ", instrument: " + first.name() + ", level: "
                + Numbers.text(first.min()) + ", label: \"What happened\", source: \"who says so, or assumption\"}");
        line("#");
        line("# instrument: level, who sets it: what it is");
        for (Instrument i : instruments) {
            line("#   " + i.name() + (i.decided() ? "*" : "") + ": "
                    + i.levels().bounds() + ", " + String.join(" or ", who(i)) + ": " + i.about());
        }
        line("#   " + Instrument.NOTE + ": no level, anybody: only marks charts");
    }

    private List<String> who(Instrument instrument) {
        return List.copyOf(instrument.actors().isEmpty() ? base.vocabulary().actors() : instrument.actors());
    }

    private String from() {
        return base.inputs().scenario().name();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
