package detente.engine;

import detente.files.Inputs;
import detente.parameters.Definition;
import detente.parameters.Setting;
import detente.results.Manifest;
import detente.results.Numbers;
import detente.results.Parameter;
import detente.uncertainty.Members;
import java.util.List;

/** Writes down everything that determined a run. */
final class RunManifest {
    private RunManifest() {}

    static Manifest of(Run<?> run, Timetable timetable) {
        Inputs<?> inputs = run.inputs();
        Software software = Software.of(run.model());
        return new Manifest(
                software.version(),
                software.sourceHash(),
                inputs.folder().id(),
                inputs.folder().named(),
                run.model().id(),
                inputs.model().title(),
                inputs.model().citation().orElse(""),
                inputs.scenario().name(),
                inputs.scenario().description(),
                inputs.overrides(),
                inputs.members().map(Members::called),
                run.seed(),
                run.periods(),
                timetable.entries().stream().map(Timetable.Entry::name).toList(),
                parameters(inputs),
                inputs.files());
    }

    /** The parameters of a run as plain data. */
    static List<Parameter> parameters(Inputs<?> inputs) {
        return inputs.settings().stream().map(RunManifest::parameter).toList();
    }

    private static Parameter parameter(Setting setting) {
        Definition definition = setting.definition();
        return new Parameter(
                setting.name(),
                definition.kind().label(),
                definition.unit(),
                bound(definition.min()),
                bound(definition.max()),
                setting.value(),
                definition.lever(),
                definition.about(),
                setting.source());
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "" : Numbers.exact(value);
    }
}
