package loupe.ui.common.clouds;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A line that a learner types, with what is wrong with it. On the screen's thread. */
public final class TypedLine {

    private final Function<String, Optional<String>> rule;
    private final StringProperty text;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /** @param rule what is wrong with a text without blanks at its ends, in words */
    public TypedLine(String first, Function<String, Optional<String>> rule) {
        this.rule = rule;
        this.text = new SimpleStringProperty(first);
        text.subscribe(now -> judge());
    }

    /** One that may be left empty. */
    public static TypedLine optional(String first, Function<String, Optional<String>> rule) {
        return new TypedLine(first, words -> words.isEmpty() ? Optional.empty() : rule.apply(words));
    }

    public StringProperty text() {
        return text;
    }

    /** Without blanks at its ends. */
    public String words() {
        return text.get().strip();
    }

    /** The same; empty where nothing was typed. */
    public Optional<String> given() {
        return Optional.of(words()).filter(words -> !words.isEmpty());
    }

    /** What is wrong with it; empty text for nothing. */
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    public boolean isGood() {
        return fault.get().isEmpty();
    }

    /** Judges it anew, after something changed by which another judgement may come. */
    public void judge() {
        fault.set(rule.apply(words()).orElse(""));
    }

    /** Types {@code words}, where nothing was typed. */
    public void fill(String words) {
        if (given().isEmpty()) {
            text.set(words);
        }
    }
}
