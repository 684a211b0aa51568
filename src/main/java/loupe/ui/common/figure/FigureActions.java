package loupe.ui.common.figure;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Texts;

/** Copies and saves one figure and tells how it went. */
final class FigureActions {

    private final Executor screen = new ScreenThread();
    private final Node picture;
    private final Figure figure;
    private final FileChoice choice;
    private final FigureFile file;
    private final Consumer<String> told;

    /** @param told hears a sentence after each act */
    FigureActions(Node picture, Figure figure, FileChoice choice, FigureFile file, Consumer<String> told) {
        this.picture = picture;
        this.figure = figure;
        this.choice = choice;
        this.file = file;
        this.told = told;
    }

    /** Puts the picture and the table into the clipboard; the program that pastes takes what it can. The table is written aside. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Snapshot.of(picture, 1));
        Supplier<FigureTable> table = figure.tableOfNow();
        aside(() -> table.get().tsv(), tsv -> {
            content.putString(tsv);
            boolean taken = Clipboard.getSystemClipboard().setContent(content);
            told.accept(Texts.of(taken ? "figure.copied" : "figure.copied.not"));
        }, "figure.copied.large");
    }

    /** Puts the rows of a table that is looked at into the clipboard. */
    void copy(FigureTable table) {
        aside(table::tsv, tsv -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(tsv);
            Clipboard.getSystemClipboard().setContent(content);
        }, "figure.copied.large");
    }

    /** Has the table made as the figure is now. @param ready takes it, on the screen's thread */
    void read(Consumer<FigureTable> ready) {
        aside(figure.tableOfNow(), ready, "figure.table.large");
    }

    /** Many values take longer to write than the screen may stand still. @param large what is said where they cannot be written */
    private <T> void aside(Supplier<T> work, Consumer<T> ready, String large) {
        Thread.startVirtualThread(() -> {
            Optional<T> made = made(work);
            screen.execute(() -> made.ifPresentOrElse(ready, () -> told.accept(Texts.of(large))));
        });
    }

    private static <T> Optional<T> made(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | OutOfMemoryError fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "A figure's table could not be made.", fault);
            return Optional.empty();
        }
    }

    void savePng(double scale) {
        save("png", () -> {
            WritableImage image = Snapshot.of(picture, scale);
            return () -> Png.of(image);
        });
    }

    void saveSvg() {
        save("svg", () -> {
            Supplier<Svg> svg = figure.svgOfNow().orElseGet(this::asPixels);
            String title = figure.title();
            String sentence = figure.sentence();
            return () -> svg.get().file(title, sentence).getBytes(StandardCharsets.UTF_8);
        });
    }

    void saveCsv() {
        save("csv", () -> {
            Supplier<FigureTable> table = figure.tableOfNow();
            return () -> table.get().csv().getBytes(StandardCharsets.UTF_8);
        });
    }

    /**
     * What is written is taken after the question: the learner may have looked at it for long. It is made into bytes and
     * written aside; a slow disk does not hold up the screen.
     */
    private void save(String ending, Supplier<Supplier<byte[]>> shown) {
        choice.ask(picture.getScene().getWindow(), FigureFile.name(figure.title(), ending)).ifPresent(place -> {
            Supplier<byte[]> content = shown.get();
            Thread.startVirtualThread(() -> {
                String sentence = file.write(place, content);
                screen.execute(() -> told.accept(sentence));
            });
        });
    }

    private Supplier<Svg> asPixels() {
        Image image = Snapshot.of(picture, 1);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return () -> new Svg(width, height).pixels(0, 0, width, argb, 1);
    }
}
