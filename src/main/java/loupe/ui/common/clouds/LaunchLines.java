package loupe.ui.common.clouds;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import loupe.ui.common.Texts;

/** The lines that every launch asks for. */
public final class LaunchLines {

    private static final int MOST_MINUTES = 24 * 60;

    private LaunchLines() {}

    /** How long it may take at most, in whole minutes. */
    public static TypedLine minutes(int first) {
        return new TypedLine(Integer.toString(first), words -> {
            boolean good = words.matches("[1-9][0-9]{0,3}") && Integer.parseInt(words) <= MOST_MINUTES;
            return good ? Optional.empty() : Optional.of(Texts.of("launch.fault.minutes", MOST_MINUTES, words));
        });
    }

    /** The ARN of the role that it works as. @param rehearsing whether a stand-in is asked, which has one; judge the line anew where that changes */
    public static TypedLine role(String first, BooleanSupplier rehearsing, CloudAccess rules) {
        return new TypedLine(first, words -> {
            if (rehearsing.getAsBoolean()) {
                return Optional.empty();
            }
            return words.isEmpty() ? Optional.of(Texts.of("launch.fault.role")) : rules.fault(LaunchPart.ROLE, words);
        });
    }
}
