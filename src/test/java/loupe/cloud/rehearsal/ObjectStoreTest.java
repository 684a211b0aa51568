package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import loupe.cloud.rehearsal.SignedClient.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {

    private static final String PLACE = "<CreateBucketConfiguration><LocationConstraint>us-west-2</LocationConstraint></CreateBucketConfiguration>";
    private static final String BUCKET = "/" + Stand.BUCKET;

    @TempDir
    private Path folder;
    private Stand stand;
    private SignedClient client;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(folder);
        client = stand.client;
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    private static String code(Said said) {
        return said.status() + " " + said.text().replaceAll("(?s).*<Code>(.*)</Code>.*", "$1");
    }

    private static List<String> keys(Said said) {
        return Pattern.compile("<Key>([^<]*)</Key>").matcher(said.text()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void what_is_put_in_the_pieces_of_signed_uploads_is_whole() throws Exception {
        String body = "3;chunk-signature=0\r\nabc\r\n2;chunk-signature=0\r\nde\r\n0;chunk-signature=0\r\nx-amz-checksum-crc32:hYfVcA==\r\n\r\n";

        Said put = client.s3("PUT", BUCKET + "/pieces", body, "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", "Content-Encoding", "aws-chunked");

        assertThat(code(put)).isEqualTo("400 BadDigest");
        String right = body.replace("hYfVcA==", crc("abcde"));
        assertThat(client.s3("PUT", BUCKET + "/pieces", right, "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER").status()).isEqualTo(200);
        assertThat(client.s3("GET", BUCKET + "/pieces", "").text()).isEqualTo("abcde");
    }

    private static String crc(String text) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return java.util.Base64.getEncoder().encodeToString(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void a_part_of_an_object_is_given_out() throws Exception {
        stand.put("text", "0123456789");

        Said said = client.s3("GET", BUCKET + "/text", "", "Range", "bytes=2-4");

        assertThat(said.status()).isEqualTo(206);
        assertThat(said.text()).isEqualTo("234");
        assertThat(said.headers()).containsEntry("content-range", "bytes 2-4/10");
        assertThat(code(client.s3("GET", BUCKET + "/text", "", "Range", "bytes=10-"))).isEqualTo("416 InvalidRange");
    }

    @Test
    void what_is_told_of_an_object_is_told_again_and_a_second_put_only_where_none_is_there_is_refused() throws Exception {
        client.s3("PUT", BUCKET + "/a", "1", "x-amz-meta-sha256", "abc", "Content-Type", "text/plain");

        assertThat(client.s3("HEAD", BUCKET + "/a", "").headers()).containsEntry("x-amz-meta-sha256", "abc").containsEntry("content-type", "text/plain");
        assertThat(code(client.s3("PUT", BUCKET + "/a", "2", "If-None-Match", "*"))).isEqualTo("412 PreconditionFailed");
    }

    @Test
    void an_object_that_is_deleted_is_gone_and_deleting_again_is_no_fault() throws Exception {
        stand.put("a", "1");

        assertThat(client.s3("DELETE", BUCKET + "/a", "").status()).isEqualTo(204);
        assertThat(client.s3("DELETE", BUCKET + "/a", "").status()).isEqualTo(204);
        assertThat(code(client.s3("GET", BUCKET + "/a", ""))).isEqualTo("404 NoSuchKey");
        assertThat(client.s3("HEAD", BUCKET + "/a", "").status()).isEqualTo(404);
    }

    @Test
    void several_objects_are_deleted_at_once() throws Exception {
        stand.put("a", "1");
        stand.put("b&c", "2");
        stand.put("d", "3");

        Said said = client.s3("POST", BUCKET + "?delete", "<Delete><Object><Key>a</Key></Object><Object><Key>b&amp;c</Key></Object></Delete>");

        assertThat(said.text()).contains("<Deleted><Key>b&amp;c</Key></Deleted>");
        assertThat(keys(client.s3("GET", BUCKET + "?list-type=2", ""))).containsExactly("d");
    }

    @Test
    void lists_come_page_by_page() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            stand.put("x/" + key, key);
        }

        Said first = client.s3("GET", BUCKET + "?list-type=2&prefix=x/&max-keys=2", "");
        String token = first.text().replaceAll("(?s).*<NextContinuationToken>(.*)</NextContinuationToken>.*", "$1");
        Said second = client.s3("GET", BUCKET + "?list-type=2&prefix=x/&max-keys=2&continuation-token=" + token, "");

        assertThat(keys(first)).containsExactly("x/a", "x/b");
        assertThat(first.text()).contains("<IsTruncated>true</IsTruncated>");
        assertThat(keys(second)).containsExactly("x/c");
        assertThat(second.text()).contains("<IsTruncated>false</IsTruncated>");
    }

    @Test
    void what_lies_below_a_delimiter_is_listed_as_one() throws Exception {
        stand.put("x/a/1", "1");
        stand.put("x/a/2", "2");
        stand.put("x/b", "3");

        Said said = client.s3("GET", BUCKET + "?list-type=2&prefix=x/&delimiter=/&encoding-type=url", "");

        assertThat(said.text()).contains("<CommonPrefixes><Prefix>x/a/</Prefix></CommonPrefixes>").contains("<KeyCount>2</KeyCount>");
        assertThat(keys(said)).containsExactly("x/b");
    }

    @Test
    void an_object_comes_in_parts() throws Exception {
        String id = client.s3("POST", BUCKET + "/whole?uploads", "", "x-amz-meta-a", "1").text().replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        byte[] big = new byte[5 * 1024 * 1024];
        client.s3("PUT", BUCKET + "/whole?partNumber=1&uploadId=" + id, big);
        client.s3("PUT", BUCKET + "/whole?partNumber=2&uploadId=" + id, "end");
        String parts = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part><Part><PartNumber>2</PartNumber></Part></CompleteMultipartUpload>";

        assertThat(code(client.s3("POST", BUCKET + "/whole?uploadId=" + id, parts.replace(">2<", ">3<")))).isEqualTo("400 InvalidPart");
        assertThat(client.s3("POST", BUCKET + "/whole?uploadId=" + id, parts).status()).isEqualTo(200);

        Said head = client.s3("HEAD", BUCKET + "/whole", "");
        assertThat(head.headers()).containsEntry("content-length", Integer.toString(big.length + 3)).containsEntry("x-amz-meta-a", "1");
        assertThat(head.headers().get("etag")).endsWith("-2\"");
        assertThat(code(client.s3("PUT", BUCKET + "/whole?partNumber=3&uploadId=" + id, "late"))).isEqualTo("404 NoSuchUpload");
    }

    @Test
    void parts_are_large_but_for_the_last_and_an_upload_can_be_given_up() throws Exception {
        String id = client.s3("POST", BUCKET + "/small?uploads", "").text().replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        client.s3("PUT", BUCKET + "/small?partNumber=1&uploadId=" + id, "a");
        client.s3("PUT", BUCKET + "/small?partNumber=2&uploadId=" + id, "b");

        assertThat(code(client.s3("POST", BUCKET + "/small?uploadId=" + id, "<PartNumber>1</PartNumber><PartNumber>2</PartNumber>"))).isEqualTo("400 EntityTooSmall");
        assertThat(code(client.s3("POST", BUCKET + "/small?uploadId=" + id, "<PartNumber>2</PartNumber><PartNumber>1</PartNumber>"))).isEqualTo("400 InvalidPartOrder");
        assertThat(client.s3("DELETE", BUCKET + "/small?uploadId=" + id, "").status()).isEqualTo(204);
        assertThat(code(client.s3("DELETE", BUCKET + "/small?uploadId=" + id, ""))).isEqualTo("404 NoSuchUpload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle", "publicAccessBlock", "encryption", "policy", "tagging"})
    void a_buckets_setting_is_kept(String setting) throws Exception {
        assertThat(client.s3("GET", BUCKET + "?" + setting, "").status()).isEqualTo(404);

        assertThat(client.s3("PUT", BUCKET + "?" + setting, "<Setting/>").status()).isBetween(200, 204);

        assertThat(client.s3("GET", BUCKET + "?" + setting, "").text()).isEqualTo("<Setting/>");
        assertThat(client.s3("DELETE", BUCKET + "?" + setting, "").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"Loupe,400 InvalidBucketName", "ab,400 InvalidBucketName", "192.168.0.1,400 InvalidBucketName", "a..b,400 InvalidBucketName",
        Stand.BUCKET + ",409 BucketAlreadyOwnedByYou"})
    void a_bucket_is_refused(String name, String refusal) throws Exception {
        assertThat(code(client.s3("PUT", "/" + name, PLACE))).isEqualTo(refusal);
    }

    @Test
    void a_bucket_is_made_in_the_region_that_is_asked() throws Exception {
        assertThat(code(client.s3("PUT", "/loupe-else", ""))).isEqualTo("400 IllegalLocationConstraintException");
        assertThat(code(client.s3("PUT", "/loupe-else", PLACE.replace("west", "east")))).isEqualTo("400 IllegalLocationConstraintException");
        assertThat(client.s3("GET", BUCKET + "?location", "").text()).contains(">us-west-2</LocationConstraint>");
        assertThat(client.s3("HEAD", BUCKET, "").headers()).containsEntry("x-amz-bucket-region", "us-west-2");
    }

    @Test
    void a_bucket_that_is_not_there_and_one_of_another_account_are_told() throws Exception {
        assertThat(client.s3("HEAD", "/loupe-none", "").status()).isEqualTo(404);
        assertThat(code(client.s3("GET", "/loupe-none/key", ""))).isEqualTo("404 NoSuchBucket");
        assertThat(code(client.s3("GET", BUCKET + "/key", "", "x-amz-expected-bucket-owner", "111122223333"))).isEqualTo("403 AccessDenied");
    }

    @Test
    void a_bucket_goes_when_it_is_empty() throws Exception {
        stand.put("a", "1");
        assertThat(code(client.s3("DELETE", BUCKET, ""))).isEqualTo("409 BucketNotEmpty");

        client.s3("DELETE", BUCKET + "/a", "");

        assertThat(client.s3("DELETE", BUCKET, "").status()).isEqualTo(204);
        assertThat(client.s3("GET", "/", "").text()).doesNotContain(Stand.BUCKET);
    }

    @Test
    void no_key_leads_out_of_its_bucket() throws Exception {
        client.s3("PUT", BUCKET + "/%2E%2E/%2E%2E/out", "1");

        assertThat(Files.exists(folder.resolve("out"))).isFalse();
        assertThat(keys(client.s3("GET", BUCKET + "?list-type=2", ""))).containsExactly("../../out");
        assertThat(client.s3("GET", BUCKET + "/%2E%2E/%2E%2E/out", "").text()).isEqualTo("1");
    }

    @Test
    void what_was_put_is_there_when_the_rehearsal_begins_again() throws Exception {
        stand.put("loupe/a", "1");
        stand.close();

        stand = new Stand(folder);

        assertThat(stand.client.s3("GET", BUCKET + "/loupe/a", "").text()).isEqualTo("1");
    }
}
