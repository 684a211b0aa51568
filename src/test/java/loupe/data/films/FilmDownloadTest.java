package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine. */
class FilmDownloadTest {

    private static final FilmTerms TERMS = new FilmTerms("Be kind.", "A. Author", URI.create("http://films.example/terms"));

    @TempDir
    private Path folder;
    private Path shelf;
    private HttpServer server;
    private byte[] zip;
    private byte[] sent;
    private int status = 200;

    @BeforeEach
    void setUp() throws Exception {
        shelf = folder.resolve("datasets");
        zip = Files.readAllBytes(SmallFilms.zip(folder.resolve("original.zip")));
        sent = zip;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, sent.length);
            exchange.getResponseBody().write(sent);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void tearDown() {
        server.stop(0);
    }

    @Test
    void a_zip_with_the_published_hash_is_kept_and_can_be_read() throws Exception {
        List<Integer> percents = new ArrayList<>();

        Path fetched = new FilmDownload(wanted()).fetch(TERMS.accept(), shelf, percents::add);

        assertThat(fetched).isEqualTo(shelf.resolve("ml-100k.zip")).hasBinaryContent(zip);
        assertThat(FilmFiles.read(fetched).films()).hasSize(4);
        assertThat(percents).endsWith(100);
        assertThat(onTheShelf()).containsExactly("ml-100k.zip");
    }

    @Test
    void changed_content_is_not_kept() throws Exception {
        sent = zip.clone();
        sent[40]++;

        assertThatThrownBy(() -> fetch(new FilmDownload(wanted()))).isInstanceOf(BadInputException.class).hasMessage("What 127.0.0.1 sent is not the"
                + " ml-100k.zip that its makers published (its SHA-256 is " + sha256(sent) + "). Nothing was kept; try again later, or choose a zip or"
                + " folder of your own.");
        assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void what_was_there_before_stays_where_the_new_one_is_refused() throws Exception {
        Files.createDirectories(shelf);
        Files.writeString(shelf.resolve("ml-100k.zip"), "mine");
        sent = new byte[zip.length];

        assertThatThrownBy(() -> fetch(new FilmDownload(wanted()))).isInstanceOf(BadInputException.class);
        assertThat(shelf.resolve("ml-100k.zip")).hasContent("mine");
    }

    @Test
    void too_many_and_too_few_bytes_are_told() throws Exception {
        sent = Arrays.copyOf(zip, zip.length + 1);
        assertThatThrownBy(() -> fetch(new FilmDownload(wanted()))).hasMessage("127.0.0.1 sends more than the " + zip.length
                + " bytes that ml-100k.zip has. Nothing was kept; choose a zip or folder of your own.");

        sent = Arrays.copyOf(zip, 100);
        assertThatThrownBy(() -> fetch(new FilmDownload(wanted()))).hasMessage("The connection to 127.0.0.1 broke off after 100 of " + zip.length
                + " bytes. Nothing was kept; try again.");
        assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void another_answer_and_no_answer_are_told() throws Exception {
        status = 404;
        FilmDownload.Package wanted = wanted();
        assertThatThrownBy(() -> fetch(new FilmDownload(wanted))).hasMessage("127.0.0.1 answered 404 instead of sending " + wanted.uri()
                + ". Try again later, or choose a zip or folder of your own.");

        server.stop(0);
        assertThatThrownBy(() -> fetch(new FilmDownload(wanted))).hasMessage("127.0.0.1 cannot be reached, or the connection broke (ConnectException)."
                + " Nothing was kept. Are you online? Else choose a zip or folder of your own.");
        assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void certificates_that_expired_and_others_that_are_not_trusted_are_told() throws Exception {
        IOException expired = new IOException("handshake", new CertPathValidatorException("validity", new CertificateExpiredException("yesterday")));
        IOException strange = new IOException("handshake", new GeneralSecurityException("self-signed"));

        assertThatThrownBy(() -> fetch(failing(expired))).hasMessage("The certificate of 127.0.0.1 has expired, so nobody can tell whether it is really"
                + " that host. Nothing was kept. Fetch " + wanted().uri() + " with a browser that you trust, or choose a zip or folder of your own.");
        assertThatThrownBy(() -> fetch(failing(strange))).hasMessage("The certificate of 127.0.0.1 cannot be trusted. Nothing was kept. Fetch "
                + wanted().uri() + " with a browser that you trust, or choose a zip or folder of your own.");
        assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void an_interrupt_ends_it_and_leaves_nothing() throws Exception {
        FilmDownload download = new FilmDownload(wanted(), uri -> {
            Thread.currentThread().interrupt();
            return new ByteArrayInputStream(zip);
        });

        assertThatThrownBy(() -> fetch(download)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(onTheShelf()).isEmpty();
    }

    /** As an interrupted connection ends: with a fault, the thread's flag still set. */
    @Test
    void an_interrupt_that_breaks_the_connection_is_no_fault_of_the_network() throws Exception {
        FilmDownload download = new FilmDownload(wanted(), uri -> {
            Thread.currentThread().interrupt();
            throw new IOException("closed");
        });

        assertThatThrownBy(() -> fetch(download)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void the_terms_of_another_set_open_nothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        FilmDownload download = new FilmDownload(wanted(), uri -> {
            asked.incrementAndGet();
            return new ByteArrayInputStream(zip);
        });

        assertThatThrownBy(() -> download.fetch(FilmTerms.MOVIELENS_100K.accept(), shelf, percent -> { })).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("These are the terms of another data set.");
        assertThat(asked).hasValue(0);
    }

    private Path fetch(FilmDownload download) throws Exception {
        return download.fetch(TERMS.accept(), shelf, percent -> { });
    }

    private FilmDownload failing(IOException fault) throws Exception {
        return new FilmDownload(wanted(), uri -> {
            throw fault;
        });
    }

    private FilmDownload.Package wanted() throws Exception {
        return new FilmDownload.Package(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ml-100k.zip"), "ml-100k.zip", zip.length,
                sha256(zip), TERMS);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private List<String> onTheShelf() throws IOException {
        if (!Files.exists(shelf)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(shelf)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
