package loupe.data.films;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import loupe.data.BadInputException;

/** Fetches over HTTP. */
final class HttpWire implements FilmDownload.Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FINE = 200;

    @Override
    public InputStream open(URI uri) throws IOException, BadInputException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != FINE) {
            response.body().close();
            throw new BadInputException("%s answered %d instead of sending %s. Try again later, or choose a zip or folder of your own."
                    .formatted(uri.getHost(), response.statusCode(), uri));
        }
        return response.body();
    }
}
