package detente.models.rareearths.states;

import java.util.List;

/** What the value of an option is made of; the parts of every value add up to it. */
enum Reason {
    /** What control gives over the partner. */
    LEVERAGE(0, "bargaining power"),
    /** The partner's control level against the own one, and its last change. */
    CONTROLS(1, "the partner's controls"),
    /** Deliveries that are due and do not come, and their last change. */
    DELIVERIES(2, "missing deliveries"),
    /** What the partner's likely answer costs or saves. */
    ANSWER(3, "the answer it expects"),
    /** What own control costs the own economy. */
    OWN_COST(4, "losses from its own controls"),
    /** Output lost in the industries that use what the partner controls. */
    LOSSES(5, "lost output"),
    /** Sales lost to the partner. */
    EXPORTS(6, "lost exports"),
    /** Output at risk because orders are not filled. */
    ORDERS(7, "orders not filled"),
    /** By how much weak confidence adds to the weight of losses. */
    CONFIDENCE(8, "weak confidence at home"),
    /** By how much a falling property market adds to it. */
    PROPERTY(9, "the falling property market at home"),
    /** What the partner has taken off under the agreement. */
    AGREEMENT(10, "the agreement"),
    /** What it costs at home to back down, or to break one's word. */
    AUDIENCE(11, "audience at home"),
    /** What a step costs whatever comes of it. */
    EFFORT(12, "cost of acting"),
    /** What keeps a conflict out of nothing as rare as it is. */
    PEACE(13, "peace");

    /** All, in their order. */
    static final List<Reason> ALL = List.of(values());

    /** Name, as in tables. */
    final String key;
    /** Place in arrays by reason. */
    final int place;

    Reason(int place, String key) {
        this.key = key;
        this.place = place;
    }
}
