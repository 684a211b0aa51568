package loupe.engine.towers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Poster;
import loupe.data.films.Posters;
import loupe.recommend.Roster;

/**
 * Posters as a network sees them: at half the size in which they come, colours from -0.5 to 0.5.
 *
 * @param films  the row of the film that each poster belongs to, rising
 * @param pixels [posters, 3, 48, 32]
 */
record PosterSheet(int[] films, float[] pixels) {

    static final int HEIGHT = Poster.SMALL_HEIGHT / 2;
    static final int WIDTH = Poster.SMALL_WIDTH / 2;
    static final int COLOURS = 3;

    /** The posters of {@code roster}'s films, as far as they have one. */
    static PosterSheet of(Roster roster, Posters posters) {
        List<Integer> films = new ArrayList<>();
        List<float[]> pictures = new ArrayList<>();
        for (int row = 0; row < roster.size(); row++) {
            int film = row;
            posters.of(roster.number(row)).ifPresent(poster -> {
                films.add(film);
                pictures.add(halved(poster));
            });
        }
        int size = COLOURS * HEIGHT * WIDTH;
        float[] pixels = new float[films.size() * size];
        IntStream.range(0, films.size()).forEach(i -> System.arraycopy(pictures.get(i), 0, pixels, i * size, size));
        return new PosterSheet(films.stream().mapToInt(film -> film).toArray(), pixels);
    }

    /** The mean of each two by two pixels. */
    private static float[] halved(Poster poster) {
        if (poster.width() != Poster.SMALL_WIDTH || poster.height() != Poster.SMALL_HEIGHT) {
            throw new IllegalArgumentException("A poster to learn from is 64x96, not " + poster.width() + "x" + poster.height() + ".");
        }
        float[] planes = poster.planes();
        float[] halved = new float[COLOURS * HEIGHT * WIDTH];
        for (int i = 0; i < halved.length; i++) {
            int column = i % WIDTH * 2;
            int row = i / WIDTH * 2;
            int at = row * Poster.SMALL_WIDTH + column;
            halved[i] = (planes[at] + planes[at + 1] + planes[at + Poster.SMALL_WIDTH] + planes[at + Poster.SMALL_WIDTH + 1]) / 4 - 0.5f;
        }
        return halved;
    }
}
