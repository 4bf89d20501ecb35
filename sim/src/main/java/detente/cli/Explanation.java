package detente.cli;

import detente.results.Decision;
import java.io.PrintWriter;
import java.util.List;

/** Every decision of a run with its reasons, three lines each. */
final class Explanation {
    private final List<Decision> decisions;
    private final PrintWriter out;

    Explanation(List<Decision> decisions, PrintWriter out) {
        this.decisions = decisions;
        this.out = out;
    }

    void print() {
        out.println();
        if (decisions.isEmpty()) {
            out.println("No state decided anything in this run: its policy was scripted throughout.");
            return;
        }
        out.println("Why the states moved (all figures in decisions.csv)");
        decisions.forEach(this::print);
    }

    private void print(Decision decision) {
        out.println(decision.date() + "  " + decision.actor() + "  " + decision.inWords());
        out.println("    saw      " + decision.observedInWords());
        out.println("    options  " + decision.optionsInWords());
    }
}
