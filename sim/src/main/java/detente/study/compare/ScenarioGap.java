package detente.study.compare;

import detente.experiment.PairedRuns;
import detente.files.Scenario;
import detente.results.Event;
import detente.results.Manifest;
import detente.results.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All in which two scenarios differ.
 *
 * @param settings parameters with another value in the one than in the other
 * @param events scripted in one of them alone, in order of date
 */
public record ScenarioGap(List<Setting> settings, List<OneSided> events) {

    /** A parameter in both; empty text where a scenario has no value of its own. */
    public record Setting(String name, String unit, String a, String b) {}

    /** An event and the scenario that has it. */
    public record OneSided(Event event, String scenario) {}

    public ScenarioGap {
        settings = List.copyOf(settings);
        events = List.copyOf(events);
    }

    /** What stands between the two sides of a contrast. */
    public static ScenarioGap of(PairedRuns.Contrast contrast) {
        Scenario a = contrast.a().inputs().scenario();
        Scenario b = contrast.b().inputs().scenario();
        List<Setting> settings = settings(contrast.a().manifest(), contrast.b().manifest());
        if (!a.endogenousFrom().equals(b.endogenousFrom())) {
            settings.add(new Setting("endogenous-from", "date", text(a.endogenousFrom()), text(b.endogenousFrom())));
        }
        List<OneSided> events = new ArrayList<>();
        alone(a, b, events);
        alone(b, a, events);
        events.sort(Comparator.comparing(e -> e.event().date()));
        return new ScenarioGap(settings, events);
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("never");
    }

    private static List<Setting> settings(Manifest a, Manifest b) {
        Map<String, Parameter> ofA = byName(a);
        Map<String, Parameter> ofB = byName(b);
        Map<String, Parameter> all = new LinkedHashMap<>(ofA);
        ofB.forEach(all::putIfAbsent);
        List<Setting> settings = new ArrayList<>();
        all.forEach((name, parameter) -> {
            String inA = value(ofA, name);
            String inB = value(ofB, name);
            if (!inA.equals(inB)) {
                settings.add(new Setting(name, parameter.unit(), inA, inB));
            }
        });
        return settings;
    }

    private static Map<String, Parameter> byName(Manifest manifest) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        manifest.parameters().forEach(p -> parameters.put(p.name(), p));
        return parameters;
    }

    private static String value(Map<String, Parameter> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(Parameter::value).orElse("");
    }

    private static void alone(Scenario one, Scenario other, List<OneSided> events) {
        for (Event e : one.events()) {
            if (!other.events().contains(e)) {
                Event event = new Event(e.date(), e.actor(), e.instrument(), e.level(), e.label(), e.source(), false);
                events.add(new OneSided(event, one.name()));
            }
        }
    }
}
