package loupe.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in a text that comes with Loupe. Its lines stand as they are, but for
 * <pre>
 * %if flag, %if !flag, %end   what is between them stands where the flag is set, or is not
 * %include name               another text
 * %page name                  a page, as far in as this line
 * {@literal @name@}                      a value, anywhere in a line
 * </pre>
 *
 * @param flags  those that are set
 * @param values by name; what is filled in is not looked at again
 * @param pages  by name
 */
record Template(Set<String> flags, Map<String, String> values, Map<String, Page> pages) {

    private static final Pattern VALUE = Pattern.compile("@([a-z-]+)@");

    /** The text {@code name}, filled in. */
    Code code(String name) {
        Page page = new Page();
        write(name, page);
        return page.code();
    }

    private void write(String name, Page page) {
        Deque<Boolean> shown = new ArrayDeque<>();
        for (String line : text(name).lines().toList()) {
            String[] words = line.strip().split(" ");
            switch (words[0]) {
                case "%if" -> shown.push(words[1].startsWith("!") != flags.contains(words[1].replace("!", "")));
                case "%end" -> shown.pop();
                default -> {
                    if (!shown.contains(false)) {
                        writeShown(line, words, page);
                    }
                }
            }
        }
    }

    private void writeShown(String line, String[] words, Page page) {
        switch (words[0]) {
            case "%include" -> write(words[1], page);
            case "%page" -> page.add(pages.get(words[1]), line.substring(0, line.indexOf('%')));
            default -> page.line(filled(line));
        }
    }

    private String filled(String line) {
        return VALUE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static String text(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
