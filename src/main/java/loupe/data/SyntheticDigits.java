package loupe.data;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The data set that Loupe draws itself: written digits from stroke models, in MNIST's format and conventions (ink fits
 * 20x20, centre of mass in pixel (14, 14), grey edges). Every picture is a function of the set's own seed and its
 * number, so that any number of threads draw the same set.
 */
final class SyntheticDigits {

    /** Changes whenever the pictures do. */
    static final int VERSION = 2;

    static final int TRAINING = 60_000;
    static final int TEST = 10_000;

    private static final long SEED = 28_280_014;
    private static final int CLASSES = 10;
    private static final int AREA = GrayImage.SIDE * GrayImage.SIDE;
    /** Pictures that one thread draws before it tells how far it is. */
    private static final int PIECE = 700;

    private final DigitForms forms;

    SyntheticDigits(DigitForms forms) {
        this.forms = forms;
    }

    /** All 70,000 pictures, drawn on all cores. {@code percent} hears 1 to 100, once each, never two at once. */
    ImageSet make(IntConsumer percent) {
        Progress progress = new Progress(percent, TRAINING + TEST);
        LabelledImages training = part(0, TRAINING, progress);
        LabelledImages test = part(TRAINING, TEST, progress);
        return new ImageSet(KnownSet.DIGITS.id(), KnownSet.DIGITS.classNames(), training, test);
    }

    /** {@code count} pictures from number {@code first} on. */
    LabelledImages part(int first, int count) {
        return part(first, count, new Progress(percent -> { }, count));
    }

    private LabelledImages part(int first, int count, Progress progress) {
        byte[] pixels = new byte[count * AREA];
        byte[] labels = new byte[count];
        IntStream.range(0, (count + PIECE - 1) / PIECE).parallel().forEach(piece -> {
            int end = Math.min(count, (piece + 1) * PIECE);
            for (int i = piece * PIECE; i < end; i++) {
                labels[i] = (byte) label(first + i);
                draw(first + i, labels[i], pixels, i * AREA);
            }
            progress.add(end - piece * PIECE);
        });
        return new LabelledImages(GrayImage.SIDE, GrayImage.SIDE, pixels, labels);
    }

    private void draw(int number, int digit, byte[] pixels, int offset) {
        Chance chance = Chance.of(SEED, 2L * number);
        DigitForm form = forms.pick(digit, chance);
        new DigitPainter(chance).paint(new Hand(chance).write(form), pixels, offset);
    }

    /** Each ten pictures in a row show the ten digits, in an order drawn for them. */
    private static int label(int number) {
        Chance chance = Chance.of(SEED, 2L * (number / CLASSES) + 1);
        int[] order = IntStream.range(0, CLASSES).toArray();
        for (int i = CLASSES - 1; i > 0; i--) {
            int other = chance.below(i + 1);
            int digit = order[i];
            order[i] = order[other];
            order[other] = digit;
        }
        return order[number % CLASSES];
    }

    /** Counts what is done and tells each new percent. */
    private static final class Progress {

        private final IntConsumer percent;
        private final int total;
        private int done;
        private int told;

        Progress(IntConsumer percent, int total) {
            this.percent = percent;
            this.total = total;
        }

        synchronized void add(int more) {
            done += more;
            while (told < 100L * done / total) {
                percent.accept(++told);
            }
        }
    }
}
