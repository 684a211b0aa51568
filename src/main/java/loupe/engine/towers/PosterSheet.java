package loupe.engine.towers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Posters;
import loupe.recommend.PosterSight;
import loupe.recommend.Roster;

/**
 * Posters as a network sees them: at half the size in which they come, colours from -0.5 to 0.5.
 *
 * @param films  the row of the film that each poster belongs to, rising
 * @param pixels [posters, 3, 48, 32]
 */
record PosterSheet(int[] films, float[] pixels) {

    /** The posters of {@code roster}'s films, as far as they have one. */
    static PosterSheet of(Roster roster, Posters posters) {
        List<Integer> films = new ArrayList<>();
        List<float[]> pictures = new ArrayList<>();
        for (int row = 0; row < roster.size(); row++) {
            int film = row;
            posters.of(roster.number(row)).ifPresent(poster -> {
                films.add(film);
                pictures.add(PosterSight.pixels(poster));
            });
        }
        int size = PosterSight.COLOURS * PosterSight.HEIGHT * PosterSight.WIDTH;
        float[] pixels = new float[films.size() * size];
        IntStream.range(0, films.size()).forEach(i -> System.arraycopy(pictures.get(i), 0, pixels, i * size, size));
        return new PosterSheet(films.stream().mapToInt(film -> film).toArray(), pixels);
    }
}
