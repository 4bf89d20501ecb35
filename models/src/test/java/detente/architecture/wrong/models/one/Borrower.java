package detente.architecture.wrong.models.one;

import detente.architecture.wrong.models.two.Lender;

/** A model that uses another. */
public record Borrower(Lender lender) {}
