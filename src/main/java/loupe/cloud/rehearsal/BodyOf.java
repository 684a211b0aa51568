package loupe.cloud.rehearsal;

import java.io.InputStream;

/** The bytes that a request to S3 means: without the chunks in which clients send them. */
record BodyOf(Asked asked) {

    InputStream open() {
        boolean chunks = asked.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-")
                || asked.header("Content-Encoding").orElse("").contains("aws-chunked");
        return chunks ? new AwsChunks(asked.body()) : asked.body();
    }
}
