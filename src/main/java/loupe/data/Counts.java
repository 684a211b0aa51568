package loupe.data;

import java.util.Locale;

/** Numbers as the sentences of this package write them. */
final class Counts {

    private Counts() {}

    /** 47040016 as "47,040,016", whatever the machine's language. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
