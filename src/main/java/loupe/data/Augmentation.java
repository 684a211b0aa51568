package loupe.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far training pictures are changed before a network sees them. Each picture gets amounts of its own, drawn anew in
 * each epoch; 0 leaves that kind away.
 *
 * @param shift     to the right or left, and down or up, by at most this many pixels
 * @param rotate    around the middle, by at most this many degrees either way
 * @param zoom      larger or smaller, by at most this share
 * @param shear     slanted either way: a row moves sideways by at most this times its distance from the middle
 * @param thickness strokes wider or narrower, by at most this many pixels
 * @param noise     each pixel lighter or darker, normally distributed; its deviation is drawn from 0 to this, where 1 is full ink
 * @param elastic   stretched here and pressed there: each place moves across and down by at most this many pixels
 */
public record Augmentation(double shift, double rotate, double zoom, double shear, double thickness, double noise, double elastic) {

    /** Pictures as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0);

    private static final String NOTHING = "none";

    /** One way to change a picture, in the order in which they are written. */
    public enum Kind {
        SHIFT("shift", 14),
        ROTATE("rotate", 180),
        ZOOM("zoom", 0.9),
        SHEAR("shear", 1),
        THICKNESS("thickness", 4),
        NOISE("noise", 1),
        ELASTIC("elastic", 7);

        private final String word;
        private final double most;

        Kind(String word, double most) {
            this.word = word;
            this.most = most;
        }

        /** Its name in an augmentation's text. */
        public String word() {
            return word;
        }

        /** The largest amount that can be asked for; the least is 0. */
        public double most() {
            return most;
        }

        private static Kind of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no kind of augmentation. Known are: "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
        }
    }

    /** How far pictures are changed in that way. */
    public double amount(Kind kind) {
        return switch (kind) {
            case SHIFT -> shift;
            case ROTATE -> rotate;
            case ZOOM -> zoom;
            case SHEAR -> shear;
            case THICKNESS -> thickness;
            case NOISE -> noise;
            case ELASTIC -> elastic;
        };
    }

    /** The same with another amount of one kind. */
    public Augmentation with(Kind kind, double amount) {
        Map<Kind, Double> amounts = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(each -> amounts.put(each, each == kind ? amount : amount(each)));
        return of(amounts);
    }

    /** The first thing that is wrong with these amounts, in words; empty where nothing is. */
    public Optional<String> fault() {
        return Arrays.stream(Kind.values()).filter(kind -> !(amount(kind) >= 0 && amount(kind) <= kind.most))
                .findFirst().map(kind -> kind.word + " must be from 0 to " + plain(kind.most) + ", not " + plain(amount(kind)) + ".");
    }

    /** What {@link #parse} reads: the kinds that change something, for example {@code shift=6,rotate=30}; {@code none} where none does. */
    public String text() {
        String text = Arrays.stream(Kind.values()).filter(kind -> amount(kind) != 0)
                .map(kind -> kind.word + "=" + plain(amount(kind))).collect(Collectors.joining(","));
        return text.isEmpty() ? NOTHING : text;
    }

    /**
     * Reads kinds with their amounts in any order, {@code shift=6,rotate=30,zoom=0.15}; what is left out is 0.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Augmentation parse(String text) {
        if (text.strip().equals(NOTHING)) {
            return NONE;
        }
        Map<Kind, Double> amounts = new EnumMap<>(Kind.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is not a kind and an amount. Write for example shift=6,rotate=30,zoom=0.15.");
            }
            Kind kind = Kind.of(sides[0].strip());
            if (amounts.putIfAbsent(kind, number(kind, sides[1].strip())) != null) {
                throw new IllegalArgumentException(kind.word + " is named twice. Name it once.");
            }
        }
        Augmentation read = of(amounts);
        read.fault().ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return read;
    }

    private static Augmentation of(Map<Kind, Double> amounts) {
        double[] all = Arrays.stream(Kind.values()).mapToDouble(kind -> amounts.getOrDefault(kind, 0.0)).toArray();
        return new Augmentation(all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
    }

    private static double number(Kind kind, String word) {
        if (!word.matches("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})(e[+-]?\\d{1,2})?")) {
            throw new IllegalArgumentException(kind.word + " must be a number from 0 to " + plain(kind.most) + ", not \"" + word + "\".");
        }
        return Double.parseDouble(word) + 0.0;
    }

    private static String plain(double number) {
        return number == 0 || !Double.isFinite(number) ? Double.toString(number).replace(".0", "")
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
