package detente.forecast;

/** The simple forecasts that a model has to beat. */
public enum Rival {
    NO_CHANGE("no-change", "the last month that is known"),
    DRIFT("drift", "the line through the first and the last month that are known"),
    LAST_YEAR("mean-last-year", "the mean of the calendar year before the origin"),
    SAME_MONTH("same-month-last-year", "the same month of the year before"),
    AR1("ar1", "an autoregression with one lag"),
    AR_BIC("ar-bic", "an autoregression with as many lags as Schwarz's criterion likes"),
    VAR1("var1", "a vector autoregression of all targets with one lag");

    private final String label;
    private final String about;

    Rival(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /** Its name in tables. */
    public String label() {
        return label;
    }

    /** What it forecasts. */
    public String about() {
        return about;
    }
}
