package detente.study.describe;

import detente.order.OrderKind;

/** The list of models. */
@OrderKind(command = "models", about = "Lists the models found.")
public record ModelsOrder() {}
