package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buckets of others than AWS and than Loupe's own stand-in. */
class StoreTest {

    @TempDir
    private Path folder;

    @Test
    void files_are_sent_as_they_are_whole_and_without_asking_whether_they_may() throws Exception {
        Path file = Files.writeString(folder.resolve("numbers"), "1 2 3");
        try (OtherServers server = new OtherServers(asked -> new OtherServers.Answer(asked.method().equals("HEAD") ? 404 : 200, "")); Cloud cloud = server.cloud()) {
            cloud.store(new Account("123456789012", "", "us-west-2"), "bucket").put(Upload.of("loupe/numbers", new Upload.OfFile(file)));

            assertThat(server.asked()).singleElement().satisfies(put -> {
                assertThat(put.method() + " " + put.path()).isEqualTo("PUT /bucket/loupe/numbers");
                assertThat(put.body()).isEqualTo("1 2 3");
                assertThat(put.headers()).doesNotContainKeys("expect", "x-amz-trailer", "x-amz-decoded-content-length", "content-encoding", "transfer-encoding")
                        .containsEntry("content-length", "5").hasEntrySatisfying("x-amz-content-sha256", sum -> assertThat(sum).matches("[0-9a-f]{64}"));
            });
        }
    }

    @Test
    void a_bucket_that_is_there_already_and_the_account_s_own_is_as_good_as_made() throws Exception {
        try (OtherServers server = new OtherServers(asked -> asked.method().equals("PUT") && !asked.path().contains("?")
                ? new OtherServers.Answer(409, "<Error><Code>BucketAlreadyOwnedByYou</Code><Message>It is yours.</Message></Error>") : OtherServers.Answer.of(""));
                Cloud cloud = server.cloud()) {
            assertThat(cloud.store(new Account("123456789012", "", "us-west-2"), "bucket").make()).isEqualTo(List.of());
        }
    }
}
