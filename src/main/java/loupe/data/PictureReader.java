package loupe.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads picture files: PNG, JPEG, GIF, BMP, TIFF and WBMP. Of several pictures in a file the first counts. Pictures of
 * more than 20 million pixels are thinned out while they are decoded. Safe for several threads.
 */
public final class PictureReader {

    private static final long PLENTY_PIXELS = 20_000_000;
    private static final long MOST_PIXELS = 200_000_000;

    /** Reads the picture in {@code file}. */
    public Picture read(Path file) throws BadInputException {
        return read(file, image -> Picture.of(brightness(image)));
    }

    /** Reads the picture in {@code file} with its colours. */
    public Colours colours(Path file) throws BadInputException {
        return read(file, image -> new Colours(image.getWidth(), image.getHeight(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())));
    }

    private static <T> T read(Path file, Function<BufferedImage, T> made) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a folder. Name a picture file.");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("There is no picture file " + file + ".");
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(in, file.toString(), made);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName()
                    + "). Is the disk there, and may you read the file?", e);
        }
    }

    /**
     * Reads a picture to the stream's end and leaves the stream open.
     *
     * @param name what sentences call it
     */
    public Picture read(InputStream stream, String name) throws BadInputException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(stream)) {
            return read(in, name, image -> Picture.of(brightness(image)));
        } catch (IOException e) {
            throw new BadInputException(name + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static <T> T read(ImageInputStream in, String name, Function<BufferedImage, T> made) throws BadInputException, IOException {
        in.mark();
        if (in.read() < 0) {
            throw new BadInputException(name + " is empty.");
        }
        in.reset();
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new BadInputException(name + " is not a picture that Loupe can read. Try PNG or JPEG.");
        }
        ImageReader reader = readers.next();
        try {
            return made.apply(decoded(reader, in, name));
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader, ImageInputStream in, String name)
            throws BadInputException, IOException {
        AtomicBoolean cutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            String text = warning.toLowerCase(Locale.ROOT);
            cutShort.compareAndSet(false, text.contains("premature") || text.contains("truncated"));
        });
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new BadInputException("%s has %s x %s pixels. Loupe reads at most %s in all; make it smaller first."
                    .formatted(name, Counts.grouped(reader.getWidth(0)), Counts.grouped(reader.getHeight(0)),
                            Counts.grouped(MOST_PIXELS)));
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / PLENTY_PIXELS));
        param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        BufferedImage image = reader.read(0, param);
        if (cutShort.get()) {
            throw damaged(name, new IOException("the picture breaks off"));
        }
        return image;
    }

    private static BadInputException damaged(String name, Exception cause) {
        return new BadInputException(name + " begins like a picture but cannot be decoded. It may be cut short or"
                + " damaged; copy or save it again.", cause);
    }

    private static Brightness brightness(BufferedImage image) {
        boolean grey = image.getColorModel().getColorSpace().getNumComponents() == 1;
        return grey ? ofGrey(image) : ofColours(image);
    }

    private static Brightness ofColours(BufferedImage image) {
        int width = image.getWidth();
        Brightness brightness = Brightness.blank(width, image.getHeight());
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                brightness.put(y * width + x, row[x]);
            }
        }
        return brightness;
    }

    /** Takes grey levels as stored: Java would turn them into colours with another curve, which makes 128 to 188. */
    private static Brightness ofGrey(BufferedImage image) {
        int width = image.getWidth();
        Raster raster = image.getRaster();
        Brightness brightness = Brightness.blank(width, image.getHeight());
        boolean fractions = raster.getTransferType() == DataBuffer.TYPE_FLOAT;
        float full = fractions ? 1 : (1L << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int i = 0; i < brightness.light().length; i++) {
            int x = i % width;
            int y = i / width;
            brightness.light()[i] = raster.getSampleFloat(raster.getMinX() + x, raster.getMinY() + y, 0) / full;
            brightness.cover()[i] = raster.getNumBands() == 1 ? 1
                    : raster.getSampleFloat(raster.getMinX() + x, raster.getMinY() + y, 1) / full;
        }
        return brightness;
    }
}
