package detente.models.rareearths.states;

import java.util.List;

/** What the value of an option is made of; the parts of every value add up to it. */
enum Reason {
    LEVERAGE(0, "bargaining power", "what control gives over the partner"),
    CONTROLS(1, "the partner's controls", "the partner's control level against the own one, and its last change"),
    DELIVERIES(2, "missing deliveries", "deliveries that are due and do not come, and their last change"),
    ANSWER(3, "the answer expected", "what the partner's likely answer costs or saves"),
    OWN_COST(4, "own losses from control", "what own control costs the own economy"),
    LOSSES(5, "lost output", "output lost in the industries that use what the partner controls"),
    EXPORTS(6, "lost exports", "sales lost to the partner"),
    ORDERS(7, "orders not filled", "output at risk because orders are not filled"),
    CONFIDENCE(8, "weak consumer confidence", "by how much weak confidence adds to the weight of losses"),
    PROPERTY(9, "the falling property market", "by how much a falling property market adds to it"),
    AGREEMENT(10, "the agreement", "what the partner has taken off under the agreement"),
    AUDIENCE(11, "audience at home", "what it costs at home to back down, or to break one's word"),
    EFFORT(12, "cost of acting", "what a step costs whatever comes of it"),
    PEACE(13, "peace", "what keeps a conflict out of nothing as rare as it is");

    /** All, in their order. */
    static final List<Reason> ALL = List.of(values());

    /** Name, as in tables. */
    final String key;
    /** One line of meaning. */
    final String about;
    /** Place in arrays by reason. */
    final int place;

    Reason(int place, String key, String about) {
        this.key = key;
        this.about = about;
        this.place = place;
    }
}
