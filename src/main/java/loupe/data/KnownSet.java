package loupe.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data sets that Loupe knows by name. */
public enum KnownSet {
    /** Drawn by Loupe itself, so always there. */
    DIGITS("digits", "Digits, drawn by Loupe", KnownSet.tenDigits()),
    MNIST("mnist", "MNIST, handwritten digits", KnownSet.tenDigits()),
    FASHION_MNIST("fashion-mnist", "Fashion-MNIST, pictures of clothes", List.of("T-shirt/top", "Trouser", "Pullover",
            "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"));

    private final String id;
    private final String title;
    private final List<String> classNames;

    KnownSet(String id, String title, List<String> classNames) {
        this.id = id;
        this.title = title;
        this.classNames = classNames;
    }

    /** The set of that name, as the command line and the folders write it. */
    public static Optional<KnownSet> named(String id) {
        return Stream.of(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /** The classes of a set of any name: those of the known set, else the ten digits. */
    public static List<String> classNamesOf(String id) {
        return named(id).map(KnownSet::classNames).orElse(tenDigits());
    }

    /** The name on the command line and of the folder. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    public String title() {
        return title;
    }

    /** In the order of the labels. */
    public List<String> classNames() {
        return classNames;
    }

    private static List<String> tenDigits() {
        return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
}
