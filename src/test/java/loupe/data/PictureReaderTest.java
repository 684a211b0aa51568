package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    private static final GrayImage SEVEN = new StrokeRenderer().mnist(new Drawing(280, 280, List.of(
            new Stroke(List.of(new Stroke.Point(60, 50), new Stroke.Point(180, 55), new Stroke.Point(110, 240)))), 22));

    private final PictureReader reader = new PictureReader();

    @TempDir
    private Path folder;

    @Test
    void a_picture_of_28x28_is_taken_as_it_is_whatever_its_polarity() throws Exception {
        Picture lightOnDark = reader.read(png(grey(SEVEN, 1, false)));
        Picture darkOnLight = reader.read(png(grey(SEVEN, 1, true)));

        assertThat(lightOnDark.darkOnLight()).isFalse();
        assertThat(darkOnLight.darkOnLight()).isTrue();
        for (GrayImage image : List.of(lightOnDark.raw(), lightOnDark.mnist(), darkOnLight.raw(), darkOnLight.mnist())) {
            assertPictures(image, SEVEN, 0.5f / 255 + 1e-6f);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff", "jpg"})
    void a_larger_picture_is_averaged_down_to_what_it_was_made_from(String format) throws Exception {
        Picture picture = reader.read(file(rgb(SEVEN, 10, true), format));

        assertThat(picture.darkOnLight()).isTrue();
        assertPictures(picture.raw(), SEVEN, format.equals("jpg") ? 0.06f : 0.01f);
        assertThat(meanDifference(picture.mnist(), SEVEN)).isLessThan(0.04);
    }

    @Test
    void ink_in_a_corner_is_put_right_for_mnist_and_left_there_raw() throws Exception {
        BufferedImage paper = paper(600, 400, 255);
        paintBlock(paper, 500, 40, 60, 120, 0);

        Picture picture = reader.read(png(paper));

        assertThat(picture.raw().at(24, 8)).isEqualTo(1);
        assertThat(picture.raw().at(14, 14)).isZero();
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean inside = y >= 4 && y < 24 && x >= 9 && x < 19;
                assertThat(picture.mnist().at(x, y)).as("pixel %d, %d", x, y).isCloseTo(inside ? 1 : 0, within(1e-5f));
            }
        }
    }

    @Test
    void a_wide_picture_is_fitted_whole_and_in_the_middle() throws Exception {
        BufferedImage wide = paper(56, 28, 255);
        paintBlock(wide, 0, 0, 2, 2, 0);
        paintBlock(wide, 20, 10, 4, 4, 0);

        GrayImage raw = reader.read(png(wide)).raw();

        assertThat(raw.at(0, 7)).isEqualTo(1);
        assertThat(raw.at(10, 12)).isEqualTo(1);
        assertThat(sum(raw)).isCloseTo(1 + 4, within(1e-5));
    }

    @Test
    void grey_pencil_on_grey_paper_becomes_full_ink_on_no_ink() throws Exception {
        BufferedImage photo = paper(280, 280, 150);
        paintBlock(photo, 130, 40, 20, 200, 60);

        Picture picture = reader.read(png(photo));

        assertThat(picture.darkOnLight()).isTrue();
        assertThat(picture.raw().at(13, 14)).isEqualTo(1);
        assertThat(picture.raw().at(4, 14)).isZero();
    }

    @Test
    void transparent_pixels_are_paper() throws Exception {
        BufferedImage dark = new BufferedImage(140, 140, BufferedImage.TYPE_INT_ARGB);
        BufferedImage light = new BufferedImage(140, 140, BufferedImage.TYPE_INT_ARGB);
        for (int y = 20; y < 120; y++) {
            for (int x = 60; x < 70; x++) {
                dark.setRGB(x, y, 0xFF202020);
                light.setRGB(x, y, 0xFFFFFFE0);
            }
        }

        Picture darkInk = reader.read(png(dark));
        Picture lightInk = reader.read(png(light));

        assertThat(darkInk.darkOnLight()).isTrue();
        assertThat(lightInk.darkOnLight()).isFalse();
        assertThat(darkInk.raw()).isEqualTo(lightInk.raw());
        assertThat(darkInk.raw().at(12, 14)).isEqualTo(1);
        assertThat(darkInk.raw().at(2, 2)).isZero();
    }

    @Test
    void colours_count_by_their_luminance() {
        int[] argb = new int[28 * 28];
        Arrays.fill(argb, 0xFFFFFFFF);
        argb[14 * 28 + 13] = 0xFFFF0000;
        argb[14 * 28 + 14] = 0xFF00FF00;
        argb[14 * 28 + 15] = 0xFF0000FF;

        GrayImage raw = Picture.of(28, 28, argb).raw();

        assertThat(raw.at(13, 14)).isCloseTo(1 - 0.299f, within(1e-5f));
        assertThat(raw.at(14, 14)).isCloseTo(1 - 0.587f, within(1e-5f));
        assertThat(raw.at(15, 14)).isCloseTo(1 - 0.114f, within(1e-5f));
    }

    @Test
    void an_empty_sheet_is_a_blank_picture() throws Exception {
        assertThat(reader.read(png(paper(300, 200, 240))).mnist()).isEqualTo(GrayImage.blank());
        assertThat(reader.read(png(paper(300, 200, 240))).raw()).isEqualTo(GrayImage.blank());
        assertThat(reader.read(png(paper(28, 28, 0))).raw()).isEqualTo(GrayImage.blank());
    }

    @Test
    void one_black_pixel_alone_is_read_without_a_fault() throws Exception {
        assertThat(reader.read(png(paper(1, 1, 0))).mnist()).isEqualTo(GrayImage.blank());
    }

    @Test
    void more_than_twenty_million_pixels_are_thinned_out_while_they_are_decoded() throws Exception {
        BufferedImage large = new BufferedImage(5000, 4100, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 500; y < 3500; y++) {
            for (int x = 2400; x < 2600; x++) {
                large.setRGB(x, y, 0xFFFFFFFF);
            }
        }

        Picture picture = reader.read(png(large));

        assertThat(picture.darkOnLight()).isFalse();
        assertThat(picture.mnist().at(14, 14)).isEqualTo(1);
        assertThat(sum(picture.mnist())).isCloseTo(20 * 20 / 15.0, within(0.5));
    }

    @Test
    void a_header_that_promises_too_many_pixels_is_refused_before_they_are_decoded() throws Exception {
        Path bomb = png(paper(8, 8, 255));
        byte[] bytes = Files.readAllBytes(bomb);
        bytes[16 + 1] = 1;
        bytes[20 + 1] = 1;
        Files.write(bomb, bytes);

        assertRefused(bomb, bomb + " has 65,544 x 65,544 pixels. Loupe reads at most 200,000,000 in all; make it"
                + " smaller first.");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("none.png");

        assertRefused(missing, "There is no picture file " + missing + ".");
        assertRefused(missing.getParent(), missing.getParent() + " is a folder. Name a picture file.");
    }

    @Test
    void an_empty_file_is_named() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.png"));

        assertRefused(empty, empty + " is empty.");
    }

    @Test
    void what_is_not_a_picture_is_named() throws Exception {
        Path text = Files.writeString(folder.resolve("letter.png"), "Dear reader, this is no picture.");

        assertRefused(text, text + " is not a picture that Loupe can read. Try PNG or JPEG.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void a_picture_that_is_cut_short_is_named(String format) throws Exception {
        Path cut = file(rgb(SEVEN, 10, true), format);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) / 2));

        assertRefused(cut, cut + " begins like a picture but cannot be decoded. It may be cut short or damaged; copy or"
                + " save it again.");
    }

    @Test
    void a_stream_is_read_like_a_file() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(grey(SEVEN, 3, true), "png", bytes);

        Picture fromStream = reader.read(new ByteArrayInputStream(bytes.toByteArray()), "the clipboard");

        assertThat(fromStream).isEqualTo(reader.read(png(grey(SEVEN, 3, true))));
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(new byte[0]), "The clipboard"))
                .isInstanceOf(BadInputException.class).hasMessage("The clipboard is empty.");
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    private Path png(BufferedImage image) throws IOException {
        return file(image, "png");
    }

    private Path file(BufferedImage image, String format) throws IOException {
        Path file = Files.createTempFile(folder, "picture", "." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    /** Grey levels as stored, which {@code setRGB} would change. */
    private static BufferedImage grey(GrayImage ink, int scale, boolean darkOnLight) {
        BufferedImage image = new BufferedImage(28 * scale, 28 * scale, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, level(ink.at(x / scale, y / scale), darkOnLight));
            }
        }
        return image;
    }

    private static BufferedImage rgb(GrayImage ink, int scale, boolean darkOnLight) {
        BufferedImage image = new BufferedImage(28 * scale, 28 * scale, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0x010101 * level(ink.at(x / scale, y / scale), darkOnLight));
            }
        }
        return image;
    }

    private static int level(float ink, boolean darkOnLight) {
        int level = Math.round(ink * 255);
        return darkOnLight ? 255 - level : level;
    }

    private static BufferedImage paper(int width, int height, int level) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paintBlock(image, 0, 0, width, height, level);
        return image;
    }

    private static void paintBlock(BufferedImage image, int left, int top, int width, int height, int level) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, 0x010101 * level);
            }
        }
    }

    private static double sum(GrayImage picture) {
        double sum = 0;
        for (float ink : picture.toArray()) {
            sum += ink;
        }
        return sum;
    }

    private static double meanDifference(GrayImage one, GrayImage other) {
        double sum = 0;
        for (int i = 0; i < 28 * 28; i++) {
            sum += Math.abs(one.at(i % 28, i / 28) - other.at(i % 28, i / 28));
        }
        return sum / (28 * 28);
    }

    private static void assertPictures(GrayImage actual, GrayImage expected, float precision) {
        assertThat(actual.toArray()).containsExactly(expected.toArray(), within(precision));
    }
}
