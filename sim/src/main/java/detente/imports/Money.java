package detente.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Units of money as publishers write them, brought to one form: {@code M€}, {@code k$}, {@code bn JPY}. */
final class Money {
    private static final List<Map.Entry<Pattern, String>> FACTORS = List.of(
            Map.entry(word("m|mio\\.?|mill\\.?|mln\\.?|millions?|1e6|1000000|10\\^6|mn"), "M"),
            Map.entry(word("k|th\\.?|tsd\\.?|thousands?|'?000s?|1e3|1000|10\\^3"), "k"),
            Map.entry(word("bn|bio\\.?|mrd\\.?|billions?|1e9|10\\^9"), "bn "));
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("EUR", "€"),
            Map.entry("EURO", "€"),
            Map.entry("EUROS", "€"),
            Map.entry("€", "€"),
            Map.entry("USD", "$"),
            Map.entry("$", "$"),
            Map.entry("US$", "$"),
            Map.entry("USDOLLARS", "$"),
            Map.entry("USDOLLAR", "$"),
            Map.entry("DOLLARS", "$"),
            Map.entry("GBP", "£"),
            Map.entry("£", "£"));

    private Money() {}

    private static Pattern word(String words) {
        return Pattern.compile("(?i)^(" + words + ")(?=[ ._]|[A-Z]{3}$|[€$£]|US\\$|$)");
    }

    /** The unit in one form; as it is where its words are not known. */
    static String of(String written) {
        String text = written.strip();
        for (Map.Entry<Pattern, String> factor : FACTORS) {
            var matcher = factor.getKey().matcher(text);
            if (matcher.find()) {
                String rest = text.substring(matcher.end()).replaceFirst("^[ ._]+(of )?", "");
                String letters = rest.replaceAll("(?i)\\b(current|prices?|at|basic)\\b|[ ,.]", "")
                        .toUpperCase(Locale.ROOT);
                String currency = CURRENCIES.get(letters);
                if (currency != null) {
                    return factor.getValue() + currency;
                }
                if (letters.matches("[A-Z]{3}")) {
                    return factor.getValue().strip() + " " + letters;
                }
            }
        }
        return CURRENCIES.getOrDefault(text.toUpperCase(Locale.ROOT), text);
    }
}
