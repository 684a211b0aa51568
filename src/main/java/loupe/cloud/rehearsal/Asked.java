package loupe.cloud.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path    decoded, begins with a slash
 * @param query   decoded; a name without a value has an empty one
 * @param headers by their names in small letters, the first value of each
 * @param body    read once
 */
record Asked(String method, String path, Map<String, String> query, Map<String, String> headers, InputStream body) {

    static Asked of(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        // A plus sign in a path is itself, in a query it is a space.
        String path = decoded(exchange.getRequestURI().getRawPath().replace("+", "%2B"));
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Asked(exchange.getRequestMethod(), path, pairs(query), headers, exchange.getRequestBody());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The whole body, UTF-8. */
    String text() throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is in {@code form}, {@code a=1&b=2}, decoded. */
    static Map<String, String> pairs(String form) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                pairs.put(decoded(equals < 0 ? pair : pair.substring(0, equals)), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
