package loupe.recommend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a recommender comes from.
 *
 * @param data     the film set's name, or that of the file of ratings
 * @param sha256   of the film set; empty where it was none
 * @param protocol how it was tried; empty where it learnt from all ratings and was not tried
 * @param figures  what the trial said, by name
 */
public record Origin(String data, String sha256, String protocol, long seed, Map<String, Double> figures) {
    public Origin {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
