package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import loupe.data.films.Poster;
import loupe.data.moonlight.PosterPainter;
import loupe.data.moonlight.PosterStyle;
import loupe.ui.common.Mailbox;

/** The films' posters as pictures, each painted once, in the background. On the screen's thread. */
final class PosterShelf {

    /** Large enough for a list on a screen with two pixels a point. */
    private static final int WIDTH = 96;
    private static final int HEIGHT = 144;

    private final Hall hall;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Map<Integer, List<Consumer<Image>>> asked = new HashMap<>();
    private final Mailbox<Runnable> mail;
    private boolean bare;
    private Optional<Optional<IntFunction<PosterStyle>>> styles = Optional.empty();

    PosterShelf(Hall hall) {
        this.hall = hall;
        mail = new Mailbox<>(hall.threads().frames(), tasks -> tasks.forEach(Runnable::run));
    }

    /** Gives the poster of {@code film} to {@code shown}, at once where it is painted; never where the films have none. */
    void ask(int film, Consumer<Image> shown) {
        if (images.containsKey(film)) {
            shown.accept(images.get(film));
            return;
        }
        if (bare) {
            return;
        }
        boolean first = !asked.containsKey(film);
        asked.computeIfAbsent(film, unseen -> new ArrayList<>()).add(shown);
        if (first) {
            hall.threads().background().execute(() -> styles().ifPresentOrElse(known -> paint(film, known.apply(film)), () -> mail.put(this::none)));
        }
    }

    /** For how many films a poster is waited for. */
    int waiting() {
        return asked.size();
    }

    private void paint(int film, PosterStyle style) {
        Image image = image(PosterPainter.paint(style, WIDTH, HEIGHT));
        mail.put(() -> hang(film, image));
    }

    /** Nobody waits for posters that will never be. */
    private void none() {
        bare = true;
        asked.clear();
    }

    private synchronized Optional<IntFunction<PosterStyle>> styles() {
        if (styles.isEmpty()) {
            styles = Optional.of(hall.posters());
        }
        return styles.get();
    }

    private void hang(int film, Image image) {
        images.put(film, image);
        Optional.ofNullable(asked.remove(film)).ifPresent(waiting -> waiting.forEach(shown -> shown.accept(image)));
    }

    /** What a poster is painted on. */
    static Image image(Poster poster) {
        WritableImage image = new WritableImage(poster.width(), poster.height());
        image.getPixelWriter().setPixels(0, 0, poster.width(), poster.height(), PixelFormat.getIntArgbInstance(), poster.argb(), 0,
                poster.width());
        return image;
    }
}
