package loupe.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import loupe.data.films.Person;
import loupe.data.films.Rating;
import loupe.data.moonlight.Axis;
import loupe.data.moonlight.Moonlight;
import loupe.data.moonlight.Truth;

/** The invented films as files: MovieLens's, and beside them truth.json with what nobody knows of real ones. */
public final class MoonlightFiles {

    /** The file beside u.data. */
    public static final String TRUTH = "truth.json";

    private static final int HALF = 50;

    private MoonlightFiles() {}

    /** Makes the catalogue that everybody has and writes it into {@code folder}. */
    public static void write(Path folder, IntConsumer percent) throws IOException {
        Moonlight films = Moonlight.make();
        percent.accept(HALF);
        FilmFiles.write(folder, films.set());
        Files.writeString(folder.resolve(TRUTH), JsonText.line(truth(films)) + "\n", StandardCharsets.UTF_8);
        percent.accept(2 * HALF);
    }

    private static Map<String, Object> truth(Moonlight films) {
        Truth truth = films.truth();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", Moonlight.VERSION);
        map.put("seed", Moonlight.SEED);
        map.put("mean", Truth.MEAN);
        map.put("noise", Truth.NOISE);
        map.put("floor", truth.floor(films.set().ratings()));
        map.put("axes", Stream.of(Axis.values()).map(axis -> List.of(axis.low(), axis.high())).toList());
        map.put("films", films.set().films().stream().map(film -> film(truth, film)).toList());
        map.put("people", films.set().people().stream().map(person -> person(truth, person)).toList());
        map.put("assigned", films.set().ratings().stream().filter(rating -> truth.isAssigned(rating.person(), rating.film()))
                .map(MoonlightFiles::pair).toList());
        return map;
    }

    private static Map<String, Object> film(Truth truth, Film film) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("film", film.id());
        map.put("extra", truth.extraOfFilm(film.id()));
        map.put("place", Stream.of(Axis.values()).map(axis -> truth.place(film.id(), axis)).toList());
        return map;
    }

    private static Map<String, Object> person(Truth truth, Person person) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("person", person.id());
        map.put("extra", truth.extraOfPerson(person.id()));
        map.put("taste", Stream.of(Axis.values()).map(axis -> truth.taste(person.id(), axis)).toList());
        return map;
    }

    private static List<Integer> pair(Rating rating) {
        return List.of(rating.person(), rating.film());
    }
}
