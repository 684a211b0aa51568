package loupe.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data sets as MNIST's authors published them: a folder with four files in the IDX format, each plain or packed with
 * gzip. Every header is checked against the file's real length and against the count of its partner, and nothing is
 * allocated that a header merely promises.
 */
public final class IdxFiles {

    /** The files of a set, without the {@code .gz} that each may end with. */
    public static final List<String> NAMES = Stream.of("train", "t10k")
            .flatMap(part -> Stream.of(IdxKind.values()).map(kind -> part + kind.suffix)).toList();

    /** More pictures than this are refused. */
    public static final int MOST_PICTURES = 1_000_000;

    private IdxFiles() {}

    /**
     * Reads the four files in {@code folder}.
     *
     * @param classNames one a class; labels must be below their number
     * @throws BadInputException where a file is missing or damaged, in a sentence that names it
     */
    public static ImageSet read(Path folder, String name, List<String> classNames) throws BadInputException {
        LabelledImages training = readPart(folder, "train", classNames);
        return new ImageSet(name, classNames, training, readTest(folder, classNames));
    }

    /** Reads the test pictures in {@code folder} alone, in the same way. */
    public static LabelledImages readTest(Path folder, List<String> classNames) throws BadInputException {
        return readPart(folder, "t10k", classNames);
    }

    /** Whether all four files are in {@code folder}, each plain or packed. Their content is not looked at. */
    public static boolean areIn(Path folder) {
        return NAMES.stream().allMatch(name -> find(folder, name).isPresent());
    }

    /** Writes {@code set} as four plain files into {@code folder}, which is made where it is missing. */
    public static void write(Path folder, ImageSet set) throws IOException {
        Files.createDirectories(folder);
        writePart(folder, "train", set.training());
        writePart(folder, "t10k", set.test());
    }

    private static LabelledImages readPart(Path folder, String part, List<String> classNames)
            throws BadInputException {
        Path pictureFile = require(folder, part + IdxKind.PICTURES.suffix);
        Path labelFile = require(folder, part + IdxKind.LABELS.suffix);
        byte[] labels = new IdxFile(labelFile, IdxKind.LABELS).read();
        byte[] pixels = new IdxFile(pictureFile, IdxKind.PICTURES).read();
        checkPartners(pictureFile, pixels.length / IdxKind.PICTURES.entryLength, labelFile, labels.length);
        checkLabels(labelFile, labels, classNames.size());
        return new LabelledImages(GrayImage.SIDE, GrayImage.SIDE, pixels, labels);
    }

    private static void checkPartners(Path pictureFile, int pictures, Path labelFile, int labels)
            throws BadInputException {
        if (pictures != labels) {
            throw new BadInputException(("%s has %s, but %s has %s. They do not belong together; take both from the"
                    + " same source.").formatted(pictureFile, IdxKind.PICTURES.counted(pictures),
                    labelFile.getFileName(), IdxKind.LABELS.counted(labels)));
        }
    }

    private static void checkLabels(Path file, byte[] labels, int classes) throws BadInputException {
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            if (label >= classes) {
                throw new BadInputException(("%s says class %d for picture %s, but there are %d classes, counted from"
                        + " 0. Is this another data set's file?").formatted(file, label, Counts.grouped(i), classes));
            }
        }
    }

    private static Path require(Path folder, String name) throws BadInputException {
        return find(folder, name).orElseThrow(() -> new BadInputException(
                "There is no %s in %s. Put the four files of the data set there, each plain or with .gz: %s."
                        .formatted(name, folder, String.join(", ", NAMES))));
    }

    /** The file of a set's part in {@code folder}, plain or packed. @param name one of {@link #NAMES} */
    public static Optional<Path> find(Path folder, String name) {
        return Stream.of(name, name + ".gz").map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static void writePart(Path folder, String part, LabelledImages images) throws IOException {
        try (DataOutputStream out = open(folder, part, IdxKind.PICTURES, images.count())) {
            out.writeInt(images.rows());
            out.writeInt(images.columns());
            out.write(images.pixels());
        }
        try (DataOutputStream out = open(folder, part, IdxKind.LABELS, images.count())) {
            out.write(images.labels());
        }
    }

    private static DataOutputStream open(Path folder, String part, IdxKind kind, int count) throws IOException {
        Path file = folder.resolve(part + kind.suffix);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        out.writeInt(kind.magic);
        out.writeInt(count);
        return out;
    }
}
