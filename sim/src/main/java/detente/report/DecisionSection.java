package detente.report;

import detente.results.Decision;
import detente.results.Event;
import detente.results.Results;
import java.util.List;

/** Why the states moved: their decisions and what came of them, in order of time, in words that a student can follow. */
final class DecisionSection {
    private final List<Decision> decisions;
    private final List<Event> events;

    DecisionSection(Results results) {
        decisions = results.decisions();
        events = results.events().stream().filter(Event::simulated).toList();
    }

    void write(Html page) {
        if (decisions.isEmpty()) {
            return;
        }
        page.raw("<section id=\"decisions\">\n")
                .element("h2", "Why the states moved")
                .element(
                        "p",
                        "Every decision, with what each option was worth to the state and how likely it therefore was; what it"
                                + " saw at the time unfolds. A draw decides between the options; with another seed it may fall"
                                + " otherwise. Talks and agreements stand between the decisions of their dates.")
                .raw("<table>\n")
                .tableHead("Date", "State", "What it did", "Options: worth and probability", "What it saw");
        int told = 0;
        for (Decision decision : decisions) {
            while (told < events.size() && events.get(told).date().isBefore(decision.date())) {
                event(events.get(told++), page);
            }
            decision(decision, page);
        }
        events.subList(told, events.size()).forEach(event -> event(event, page));
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static void decision(Decision decision, Html page) {
        page.raw("<tr>")
                .cell("whole", decision.date().toString())
                .cell("", decision.actor())
                .raw("<td><strong>")
                .text(decision.inWords())
                .raw("</strong></td>")
                .cell("", decision.optionsInWords())
                .raw("<td><details><summary>")
                .text(decision.observed().size() + " figures")
                .raw("</summary>")
                .text(decision.observedInWords())
                .raw("</details></td></tr>\n");
    }

    private static void event(Event event, Html page) {
        page.raw("<tr>")
                .cell("whole", event.date().toString())
                .cell("", event.actor())
                .raw("<td colspan=\"3\"><em>")
                .text(event.label())
                .raw("</em></td></tr>\n");
    }
}
