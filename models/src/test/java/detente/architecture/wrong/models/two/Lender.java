package detente.architecture.wrong.models.two;

import detente.architecture.wrong.models.one.Borrower;

/** And the other uses it back. */
public record Lender(Borrower borrower) {}
