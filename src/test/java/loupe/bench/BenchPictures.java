package loupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;

/** What the benchmarks train on: MNIST where it is here, else the digits that Loupe draws. @param name for people */
record BenchPictures(String name, ImageSet set) {

    private static final int TEST = 1000;
    private static final Path BENCH = Path.of("target", "bench");

    static BenchPictures here() throws BadInputException {
        DigitsCache digits = new DigitsCache(BENCH.resolve("cache"));
        DataFolders folders = DataFolders.standard(System.getenv(), BENCH.resolve("home"));
        Optional<Path> mnist = folders.find("mnist");
        String name = mnist.isPresent() ? "mnist" : "digits";
        return new BenchPictures(name, new DataCatalog(folders, digits).load(name));
    }

    /** A folder with the first {@code count} of the training pictures, and few to validate with. */
    Path folder(int count) throws IOException {
        Path folder = Files.createDirectories(BENCH.resolve("data").resolve(name + "-" + count));
        IdxFiles.write(folder, new ImageSet(name, set.classNames(), first(set.training(), count), first(set.test(), TEST)));
        return folder;
    }

    private static LabelledImages first(LabelledImages images, int count) {
        return new LabelledImages(images.rows(), images.columns(),
                Arrays.copyOf(images.pixels(), count * images.rows() * images.columns()), Arrays.copyOf(images.labels(), count));
    }
}
