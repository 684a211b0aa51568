package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.recommend.Catalogue;
import loupe.recommend.Roster;

/** The films of a recommender: {@code "films":[{"id":50,"title":"…","year":1977,"genres":[0,5]},{"id":51}],"genres":[…]}; of some only the number is known. */
final class CatalogueCodec {

    private CatalogueCodec() {}

    static void put(ObjectNode document, Catalogue catalogue, Roster films) {
        ArrayNode list = document.putArray("films");
        films.numbers().forEach(number -> {
            ObjectNode tree = list.addObject().put("id", number);
            catalogue.film(number).ifPresent(film -> put(tree, film));
        });
        catalogue.genres().forEach(document.putArray("genres")::add);
    }

    static Catalogue read(Fields document) throws BadInputException {
        List<String> genres = document.texts("genres");
        List<Film> films = new ArrayList<>();
        for (Fields film : document.objects("films")) {
            if (film.has("title")) {
                films.add(new Film(film.integer("id"), film.text("title"),
                        film.has("year") ? OptionalInt.of(film.integer("year")) : OptionalInt.empty(), genres(film, genres.size())));
            }
        }
        return new Catalogue(films, genres);
    }

    private static void put(ObjectNode tree, Film film) {
        tree.put("title", film.title());
        film.year().ifPresent(year -> tree.put("year", year));
        film.genres().forEach(tree.putArray("genres")::add);
    }

    private static List<Integer> genres(Fields film, int count) throws BadInputException {
        List<Integer> genres = new ArrayList<>();
        for (long genre : film.wholes("genres")) {
            if (genre < 0 || genre >= count) {
                throw new BadInputException(film.where() + ": film " + film.integer("id") + " is of genre " + genre + ", and there are " + count + ".");
            }
            genres.add((int) genre);
        }
        return genres;
    }
}
