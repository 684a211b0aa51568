package loupe.cloud.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param length of the body in bytes; of an answer to HEAD what the body would have
 * @param body   opened when it is sent
 */
record Answer(int status, Map<String, String> headers, long length, Body body) {

    /** Where a body is read from. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), 0, InputStream::nullInputStream);
    }

    static Answer text(int status, String type, String text) {
        return bytes(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer bytes(int status, String type, byte[] bytes) {
        return new Answer(status, Map.of("Content-Type", type), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** {@code length} bytes of {@code file} from {@code from} on. */
    static Answer file(int status, Path file, long from, long length) {
        return new Answer(status, Map.of(), length, () -> {
            InputStream stream = Files.newInputStream(file);
            stream.skipNBytes(from);
            return stream;
        });
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, length, body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        if (length > 0) {
            try (InputStream from = body.open()) {
                copy(from, exchange);
            }
        }
    }

    private void copy(InputStream from, HttpExchange exchange) throws IOException {
        byte[] part = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int read = from.read(part, 0, (int) Math.min(part.length, left));
            if (read < 0) {
                throw new IOException("the body ended " + left + " bytes early");
            }
            exchange.getResponseBody().write(part, 0, read);
            left -= read;
        }
    }
}
