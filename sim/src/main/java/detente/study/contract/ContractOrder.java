package detente.study.contract;

import detente.order.OrderKind;
import detente.order.OrderOption;

/** The contract tests of a model as a user asks for them. */
@OrderKind(
        command = "test",
        about = "Tries what every model must hold on one model: files, books, repeatability, every parameter.")
public record ContractOrder(
        @OrderOption(about = "Id of a model or path of a model folder", label = "MODEL", argument = true)
        String model) {}
