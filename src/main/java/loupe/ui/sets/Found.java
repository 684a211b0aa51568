package loupe.ui.sets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loupe.data.ClassCounts;
import loupe.data.ClassOverlap;
import loupe.data.ClassPair;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import loupe.inference.ConfusionMatrix;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.confusion.ConfusionTable;
import loupe.ui.common.confusion.Meaning;

/** What a side's matrix is made of. @see #table the matrix @see #pictures what lies in one of its cells */
sealed interface Found {

    ConfusionTable table();

    /** The numbers of a cell's pictures, the worst first. */
    List<Integer> pictures(ClassPair cell);

    CellPicture picture(int number);

    /** Nearest pictures. */
    record Nearest(ClassOverlap overlap, List<String> names) implements Found {
        @Override
        public ConfusionTable table() {
            return new ConfusionTable(Texts.of("sets.overlap.title", Numerals.count(overlap.images().count())), Meaning.NEAREST,
                    overlap.counts(), names);
        }

        @Override
        public List<Integer> pictures(ClassPair cell) {
            return overlap.pictures(cell);
        }

        @Override
        public CellPicture picture(int number) {
            LabelledImages images = overlap.images();
            int other = overlap.nearest().get(number);
            GrayImage nearest = images.image(other);
            String distance = String.format(Locale.ROOT, "%.1f", Math.sqrt(overlap.distances().get(number)) / 255);
            return new CellPicture(images.image(number), Optional.of(nearest), distance, Texts.of("sets.picture.nearest", Numerals.count(number),
                    names.get(images.label(number)), Numerals.count(other), names.get(images.label(other)), distance));
        }
    }

    /** A network's answers. @param title the network's */
    record Answers(ConfusionMatrix matrix, List<String> names, String title) implements Found {
        @Override
        public ConfusionTable table() {
            ClassCounts counts = matrix.counts();
            return new ConfusionTable(Texts.of("sets.answers.title", title, Numerals.count(matrix.images().count())), Meaning.ANSWERS,
                    counts, names);
        }

        @Override
        public List<Integer> pictures(ClassPair cell) {
            return matrix.pictures(cell);
        }

        @Override
        public CellPicture picture(int number) {
            LabelledImages images = matrix.images();
            String sure = String.format(Locale.ROOT, "%.3f", matrix.confidences().get(number));
            return new CellPicture(images.image(number), Optional.empty(), sure, Texts.of("sets.picture.answer", Numerals.count(number),
                    names.get(images.label(number)), names.get(matrix.answers().get(number)), sure));
        }
    }
}
