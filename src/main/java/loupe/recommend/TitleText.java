package loupe.recommend;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles as they are compared: without case, accents, punctuation and what stands in parentheses, the article in front. */
final class TitleText {

    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern ARTICLE_BEHIND = Pattern.compile("^(.*), (\\p{L}{1,3}'?)\\s*$");
    private static final int LENGTH = 3;

    private TitleText() {}

    /** "Lantern, The (1987)" becomes "the lantern". */
    static String plain(String title) {
        String bare = PARENTHESES.matcher(title).replaceAll(" ").strip();
        String whole = bare.isEmpty() ? title : bare;
        Matcher behind = ARTICLE_BEHIND.matcher(whole);
        String turned = behind.matches() ? behind.group(2) + " " + behind.group(1) : whole;
        return Normalizer.normalize(turned, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** How often each group of three neighbouring letters is in {@code title}; {@code #} stands for the spaces and both ends. */
    static Map<String, Double> trigrams(String title) {
        String text = "#" + plain(title).replace(' ', '#') + "#";
        Map<String, Double> counts = new TreeMap<>();
        for (int begin = 0; begin + LENGTH <= text.length(); begin++) {
            counts.merge(text.substring(begin, begin + LENGTH), 1.0, Double::sum);
        }
        return counts;
    }
}
