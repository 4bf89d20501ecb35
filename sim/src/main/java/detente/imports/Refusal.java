package detente.imports;

import detente.results.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Cells or industries of one kind that the model cannot take as they are. */
final class Refusal {
    private static final int MOST_NAMED = 5;

    /** What the model cannot take, and what the user may choose. */
    enum Kind {
        /** A flow between industries below 0. */
        NEGATIVE_FLOW(
                "flows between industries are negative",
                "--negative-flows zero sets them to 0, which raises the sellers' outputs and the buyers' inputs"),
        /** Final demand below 0. */
        NEGATIVE_DEMAND(
                "cells of final demand are negative, mostly goods taken out of stocks",
                "--negative-demand separate gives these goods a supplier of their own, --negative-demand net takes them from the"
                        + " other final demand for the same industry; both keep outputs as published"),
        /** Final demand of which more is negative than positive. */
        NET_BELOW_ZERO(
                "industries have more negative than other final demand, which 'net' cannot take",
                "--negative-demand separate gives goods out of stocks a supplier of their own"),
        /** An industry that sells nothing. */
        EMPTY_INDUSTRY(
                "industries sell nothing (the numbers: what they buy)",
                "--empty-industries drop leaves them out; what they buy counts as final demand"),
        /** An industry that buys more than it sells. */
        NEGATIVE_VALUE_ADDED(
                "industries buy more than they sell",
                "--negative-value-added inputs counts what is beyond output as final demand and keeps outputs as published,"
                        + " --negative-value-added output raises the industry's own output to its inputs");

        private final String words;
        private final String choices;

        Kind(String words, String choices) {
            this.words = words;
            this.choices = choices;
        }
    }

    private record Item(String label, double value) {}

    private final Kind kind;
    private final List<Item> items = new ArrayList<>();
    private double sum;

    Refusal(Kind kind) {
        this.kind = kind;
    }

    void add(String label, double value) {
        sum += value;
        items.add(new Item(label, value));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** What there is, the largest first, and what the user may choose. */
    String message() {
        String largest = items.stream()
                .sorted(Comparator.comparingDouble((Item item) -> -Math.abs(item.value())))
                .limit(MOST_NAMED)
                .map(item -> item.label() + " " + Numbers.text(item.value()))
                .collect(Collectors.joining(", "));
        String more = items.size() > MOST_NAMED ? ", ..." : "";
        return "%d %s, %s in all: %s%s. Choose: %s."
                .formatted(items.size(), kind.words, Numbers.text(sum), largest, more, kind.choices);
    }
}
