package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loupe's S3 calls against Adobe's S3Mock, which others wrote: {@code mvn -Paws-it test}. */
@Tag("aws-it")
@Timeout(180)
class S3MockTest {

    private static final String MAIN = "com.adobe.testing.s3mock.S3MockApplication";
    private static final String BUCKET = "sagemaker-us-west-2-000000000000";
    private static final Account ACCOUNT = new Account("000000000000", "arn:aws:iam::000000000000:user/test", "us-west-2");

    @TempDir
    private Path home;
    private Process mock;
    private Cloud cloud;

    @BeforeEach
    void setUp() throws Exception {
        assumeTrue(getClass().getResource("/" + MAIN.replace('.', '/') + ".class") != null, "skipped: S3Mock is not on the class path; -Paws-it puts it there");
        int port = freePort();
        mock = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dhttp.port=" + port, "-Dserver.port=" + freePort(),
                "-Dvectors.http.port=" + freePort(), "-Dvectors.https.port=" + freePort(), "-Dcom.adobe.testing.s3mock.store.region=us-west-2", "-Dcom.adobe.testing.s3mock.store.root=" + home.resolve("s3"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), MAIN).redirectErrorStream(true)
                .redirectOutput(home.resolve("s3mock.txt").toFile()).start();
        Awaitility.await("S3Mock, which said " + home.resolve("s3mock.txt")).atMost(java.time.Duration.ofSeconds(90)).until(() -> answers(port) || !mock.isAlive());
        assertThat(mock.isAlive()).as(Files.readString(home.resolve("s3mock.txt"))).isTrue();
        cloud = TestClouds.at(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + port));
    }

    @AfterEach
    void tearDown() {
        if (mock != null) {
            mock.destroyForcibly();
        }
        if (cloud != null) {
            cloud.close();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (java.io.IOException notYet) {
            return false;
        }
    }

    @Test
    void a_bucket_is_made_filled_once_and_read_as_s3_does_it() throws Exception {
        Store store = cloud.store(ACCOUNT, BUCKET);
        assertThat(store.isThere()).isFalse();
        assertThat(store.make()).as("what it would not do").allMatch(sentence -> sentence.startsWith("The bucket is there, but AWS did not "));
        assertThat(store.isThere()).isTrue();

        Path large = Files.write(home.resolve("large"), new byte[7 << 20]);
        List<Channel> channels = List.of(Channel.ofContent("code", "code", Map.of("large", large, "small", Files.writeString(home.resolve("small"), "small"))));
        List<String> sent = new ArrayList<>();
        store.send(channels, file -> sent.add(file.key()));
        store.send(channels, file -> sent.add(file.key()));

        assertThat(sent).hasSize(2);
        for (Upload file : channels.getFirst().files()) {
            assertThat(store.has(file)).isTrue();
            try (InputStream content = store.read("s3://" + BUCKET + "/" + file.key()).orElseThrow()) {
                assertThat(content.readAllBytes()).hasSize((int) file.bytes());
            }
        }
        assertThat(store.read("s3://" + BUCKET + "/loupe/nothing")).isEmpty();
        assertThat(cloud.fetch("s3://" + BUCKET + "/loupe/nothing.tar.gz", home.resolve("none"))).isFalse();
    }
}
