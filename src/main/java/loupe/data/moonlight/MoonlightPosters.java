package loupe.data.moonlight;

import java.util.Optional;
import loupe.data.films.FilmSet;
import loupe.data.films.Poster;
import loupe.data.films.Posters;

/** The posters of the invented films, painted when they are asked for. */
public final class MoonlightPosters implements Posters {

    private final Moonlight catalogue;

    private MoonlightPosters(Moonlight catalogue) {
        this.catalogue = catalogue;
    }

    /** Those of {@code set}; none where it is not the catalogue of the invented films, whatever it calls itself. */
    public static Posters of(FilmSet set) {
        return Moonlight.of(set.sha256()).<Posters>map(MoonlightPosters::new).orElse(NONE);
    }

    @Override
    public Optional<Poster> of(int film) {
        return catalogue.set().films().stream().anyMatch(one -> one.id() == film)
                ? Optional.of(PosterPainter.small(catalogue.poster(film))) : Optional.empty();
    }
}
