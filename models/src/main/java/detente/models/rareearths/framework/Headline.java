package detente.models.rareearths.framework;

/** What the week's step of the agreement is worth as news, in units of a state's turn for the worse or for the better. */
final class Headline {
    private double calming;
    private double alarming;

    void clear() {
        calming = 0;
        alarming = 0;
    }

    void calms(double share) {
        calming += share;
    }

    void alarms() {
        alarming = 1;
    }

    double calming() {
        return calming;
    }

    double alarming() {
        return alarming;
    }
}
