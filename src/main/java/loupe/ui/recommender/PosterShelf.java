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

    private record Painted(int film, Image image) {}

    private final Hall hall;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Map<Integer, List<Consumer<Image>>> asked = new HashMap<>();
    private final Mailbox<Painted> painted;
    private Optional<Optional<IntFunction<PosterStyle>>> styles = Optional.empty();

    PosterShelf(Hall hall) {
        this.hall = hall;
        painted = new Mailbox<>(hall.threads().frames(), news -> news.forEach(this::hang));
    }

    /** Gives the poster of {@code film} to {@code shown}, at once where it is painted; never where the films have none. */
    void ask(int film, Consumer<Image> shown) {
        if (images.containsKey(film)) {
            shown.accept(images.get(film));
            return;
        }
        boolean first = !asked.containsKey(film);
        asked.computeIfAbsent(film, unseen -> new ArrayList<>()).add(shown);
        if (first) {
            hall.threads().background().execute(() -> styles().ifPresent(known ->
                    painted.put(new Painted(film, image(PosterPainter.paint(known.apply(film), WIDTH, HEIGHT))))));
        }
    }

    private synchronized Optional<IntFunction<PosterStyle>> styles() {
        if (styles.isEmpty()) {
            styles = Optional.of(hall.posters());
        }
        return styles.get();
    }

    private void hang(Painted one) {
        images.put(one.film(), one.image());
        Optional.ofNullable(asked.remove(one.film())).ifPresent(waiting -> waiting.forEach(shown -> shown.accept(one.image())));
    }

    private static Image image(Poster poster) {
        WritableImage image = new WritableImage(poster.width(), poster.height());
        image.getPixelWriter().setPixels(0, 0, poster.width(), poster.height(), PixelFormat.getIntArgbInstance(), poster.argb(), 0,
                poster.width());
        return image;
    }
}
