package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("loupe.ui.texts", Locale.ROOT);

    private static Set<String> literals;
    private static Set<String> sections;

    @BeforeAll
    static void readTheProgram() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "loupe", "ui"))) {
            literals = files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::text)
                    .flatMap(text -> LITERAL.matcher(text).results().map(match -> match.group(1)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        sections = BUNDLE.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    }

    @Test
    void every_text_that_the_window_asks_for_is_in_the_bundle() {
        Pattern key = Pattern.compile("(" + String.join("|", sections) + ")\\.[A-Za-z0-9.-]*[A-Za-z0-9]");

        assertThat(literals.stream().filter(literal -> key.matcher(literal).matches()))
                .isNotEmpty().allMatch(TextsTest::isKeyOrItsBeginning);
    }

    @Test
    void every_text_of_the_bundle_is_asked_for() {
        assertThat(BUNDLE.keySet().stream().filter(key -> !isAskedFor(key))).isEmpty();
    }

    @Test
    void every_pattern_can_be_filled_in() {
        assertThat(BUNDLE.keySet().stream().map(BUNDLE::getString).filter(text -> text.contains("{")))
                .isNotEmpty().allSatisfy(text -> assertThat(new MessageFormat(text, Locale.ROOT)
                        .format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})).doesNotContain("{"));
    }

    @Test
    void no_text_shouts_or_calls_anything_simple() {
        assertThat(BUNDLE.keySet().stream().map(BUNDLE::getString))
                .noneMatch(text -> text.contains("!") || text.toLowerCase(Locale.ROOT).contains("simply"));
    }

    @Test
    void numbers_in_a_text_are_written_as_they_are_given() {
        assertThat(Texts.of("desk.picture.ink", 1, 2, 3, 28)).endsWith("ink in columns 1 to 2 and rows 3 to 28.");
        assertThat(Texts.has("desk.title")).isTrue();
        assertThatThrownBy(() -> Texts.of("desk.nothing")).isInstanceOf(MissingResourceException.class);
    }

    private static boolean isKeyOrItsBeginning(String literal) {
        return BUNDLE.containsKey(literal) || BUNDLE.keySet().stream().anyMatch(key -> key.startsWith(literal + "."));
    }

    /** As it stands, or put together of a beginning and an end that both stand in the program. */
    private static boolean isAskedFor(String key) {
        return literals.contains(key) || literals.stream().filter(literal -> literal.length() > 2 && literal.contains("."))
                .filter(literal -> key.startsWith(literal))
                .anyMatch(start -> start.endsWith(".") || literals.contains(key.substring(start.length())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
