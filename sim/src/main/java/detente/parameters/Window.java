package detente.parameters;

import java.time.LocalDate;

/** A span of days, both ends included. */
public record Window(LocalDate from, LocalDate to) {}
