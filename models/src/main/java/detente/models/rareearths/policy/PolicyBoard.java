package detente.models.rareearths.policy;

import java.util.function.IntToDoubleFunction;

/**
 * All policy of the two states, week by week: what the scenario scripts and, from the week after the states begin to
 * decide, what they decide.
 */
public final class PolicyBoard {
    public static final String CHINA = "CN";
    public static final String UNITED_STATES = "US";

    /** Stringency of China's licences, of US technology licences [0..1]. */
    public final PolicyLevel licences;

    public final PolicyLevel technology;
    /** Share of the partner's users that are listed [0..1]. */
    public final IntToDoubleFunction chineseList;

    public final IntToDoubleFunction americanList;
    /** Whether each state's licensing works under an agreement [0 or 1]. */
    public final PolicyLevel chineseAgreement;

    public final PolicyLevel americanAgreement;
    /** Average tariff on the partner's goods [%]. */
    public final PolicyLevel chineseTariff;

    public final PolicyLevel americanTariff;
    /** China's purchases of American farm goods, relative to base. */
    public final PolicyLevel purchases;
    /** How far China opens its market [0..1]. */
    public final PolicyLevel marketAccess;
    /** How far China controls precursors [0..1]. */
    public final PolicyLevel precursorControl;

    private final int lastScripted;

    /**
     * Levels of the base year, where they are not 0.
     *
     * @param chineseTariff China's average tariff on American goods [%]
     * @param americanTariff the American one on Chinese goods [%]
     */
    public record Base(double chineseTariff, double americanTariff) {}

    public PolicyBoard(PolicyScript.Timeline timeline, Base base) {
        lastScripted = timeline.lastScripted();
        licences = level(CHINA, "ree-licence", 0, timeline);
        technology = level(UNITED_STATES, "tech-control", 0, timeline);
        // Lists are scripted throughout: no state decides on them.
        chineseList = PolicyScript.of(CHINA, "entity-list", timeline)::at;
        americanList = PolicyScript.of(UNITED_STATES, "entity-list", timeline)::at;
        chineseAgreement = level(CHINA, "framework", 0, timeline);
        americanAgreement = level(UNITED_STATES, "framework", 0, timeline);
        chineseTariff = level(CHINA, "tariff", base.chineseTariff, timeline);
        americanTariff = level(UNITED_STATES, "tariff", base.americanTariff, timeline);
        purchases = level(CHINA, "purchases", 1, timeline);
        marketAccess = level(CHINA, "market-access", 0, timeline);
        precursorControl = level(CHINA, "precursor-control", 0, timeline);
    }

    private static PolicyLevel level(String actor, String instrument, double initial, PolicyScript.Timeline timeline) {
        return new PolicyLevel(PolicyScript.of(actor, instrument, initial, timeline), timeline.lastScripted());
    }

    /** Whether the states decide in a period. */
    public boolean isEndogenous(int period) {
        return period > lastScripted;
    }
}
