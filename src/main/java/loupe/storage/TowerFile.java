package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.ContentTower;
import loupe.recommend.FilmFeatures;
import loupe.recommend.PosterSight;

/**
 * The film's tower of a kept recommender, beside it: {@code tower.json} with {@code {"format":1,"features":[…],"years":[…],"hidden":96,
 * "k":64,"posters":true}}, and {@code tower.safetensors} with its numbers.
 */
final class TowerFile {

    static final String NAME = "tower.json";
    static final String TABLES = "tower.safetensors";
    private static final int FIRST_SIDE = 5;
    private static final int SIDE = 3;

    private TowerFile() {}

    static void write(Path folder, ContentTower tower, SafeTensors.Form form) throws IOException {
        ObjectNode document = Json.document();
        tower.features().names().forEach(document.putArray("features")::add);
        for (int year : tower.features().years()) {
            document.withArray("years").add(year);
        }
        int hidden = tower.bias().length;
        int k = tower.top().bias().length;
        document.put("hidden", hidden).put("k", k).put("posters", tower.posters().isPresent());
        Tables.Writer tables = new Tables.Writer();
        tables.put("table", tower.table(), tower.features().names().size(), hidden);
        tables.put("bias", tower.bias(), hidden);
        tables.put("top.weights", tower.top().weights(), hidden, k);
        tables.put("top.bias", tower.top().bias(), k);
        tower.posters().ifPresent(sight -> put(tables, sight));
        SafeTensors.write(folder.resolve(TABLES), tables.parameters(), Map.of(), form);
        AtomicFile.write(folder.resolve(NAME), Json.text(document));
    }

    private static void put(Tables.Writer tables, PosterSight sight) {
        put(tables, "posters.first", sight.first());
        put(tables, "posters.second", sight.second());
        put(tables, "posters.third", sight.third());
        tables.put("posters.dense", sight.dense(), sight.dense().length / sight.hidden(), sight.hidden());
    }

    private static void put(Tables.Writer tables, String name, PosterSight.Filters filters) {
        int maps = filters.bias().length;
        int square = filters.side() * filters.side();
        tables.put(name, filters.weights(), maps, filters.weights().length / maps / square, filters.side(), filters.side());
        tables.put(name + ".bias", filters.bias(), maps);
    }

    /** The tower in the folder; empty where the recommender has none. */
    static Optional<ContentTower> read(Source source) throws BadInputException {
        if (!source.has(NAME) || !source.has(TABLES)) {
            return Optional.empty();
        }
        Fields document = Json.document(source.text(NAME), source.where(NAME));
        Tables tables = Tables.read(source, TABLES);
        int hidden = document.integer("hidden");
        int k = document.integer("k");
        List<String> names = document.texts("features");
        int[] years = document.has("years") ? document.wholes("years").stream().mapToInt(Long::intValue).toArray() : new int[0];
        return Optional.of(new ContentTower(FilmFeatures.known(names, years), tables.values("table", (long) names.size() * hidden),
                tables.values("bias", hidden), new ContentTower.Top(tables.values("top.weights", (long) hidden * k), tables.values("top.bias", k)),
                document.truth("posters") ? Optional.of(sight(tables, hidden)) : Optional.empty()));
    }

    private static PosterSight sight(Tables tables, int hidden) throws BadInputException {
        return new PosterSight(filters(tables, "posters.first", FIRST_SIDE), filters(tables, "posters.second", SIDE),
                filters(tables, "posters.third", SIDE), tables.values("posters.dense"), hidden);
    }

    private static PosterSight.Filters filters(Tables tables, String name, int side) throws BadInputException {
        return new PosterSight.Filters(tables.values(name), tables.values(name + ".bias"), side);
    }
}
