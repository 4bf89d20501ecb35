package detente.web;

import detente.engine.Run;
import detente.results.Manifest;

/** A run as a scenario file: dropped into {@code scenarios/} it gives the same run by its name. */
final class ScenarioText {
    private ScenarioText() {}

    static String of(Run<?> run) {
        Manifest manifest = run.manifest();
        StringBuilder text = new StringBuilder();
        text.append("description: \"")
                .append(manifest.scenario())
                .append(manifest.settings().isEmpty() ? "" : " with " + String.join(" and ", manifest.settings()))
                .append("\"\nextends: ")
                .append(manifest.scenario())
                .append('\n');
        if (run.periods() != run.inputs().model().periods()) {
            text.append("periods: ").append(run.periods()).append('\n');
        }
        if (!manifest.overrides().isEmpty()) {
            text.append("parameters:\n");
            manifest.overrides()
                    .forEach((name, value) -> text.append("  ")
                            .append(name)
                            .append(": ")
                            .append(value)
                            .append('\n'));
        }
        return text.toString();
    }
}
