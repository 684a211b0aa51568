package loupe.recommend;

/** Who rated films, as what makes films alike and lists plain or various. */
public final class Viewers {

    private Viewers() {}

    /** The cosine of who rated two films: 1 where it was the same people, 0 where nobody rated both. */
    public static double likeness(Side byFilm, int film, int other) {
        int i = byFilm.begin()[film];
        int j = byFilm.begin()[other];
        int both = 0;
        while (i < byFilm.begin()[film + 1] && j < byFilm.begin()[other + 1]) {
            int order = Integer.compare(byFilm.other()[i], byFilm.other()[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : both / Math.sqrt((double) byFilm.count(film) * byFilm.count(other));
    }

    /** The mean unlikeness of all pairs of a list, from 0 to 1; 0 where there is no pair. */
    public static double variety(Side byFilm, int[] list) {
        double sum = 0;
        for (int i = 0; i < list.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 1 - likeness(byFilm, list[i], list[j]);
            }
        }
        return list.length < 2 ? 0 : sum / (list.length * (list.length - 1) / 2.0);
    }

    /** The mean number of ratings that the films of a list have. */
    public static double fame(Side byFilm, int[] list) {
        double sum = 0;
        for (int film : list) {
            sum += byFilm.count(film);
        }
        return list.length == 0 ? 0 : sum / list.length;
    }
}
