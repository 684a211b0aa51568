package loupe.planted.cloud;

import software.amazon.awssdk.services.s3.S3Client;

/** Breaks: AWS's library stays in one package. */
public record LedgerThatAsksAws(S3Client client) {}
