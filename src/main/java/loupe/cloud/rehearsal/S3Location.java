package loupe.cloud.rehearsal;

/** {@code s3://bucket/key}. @param key without a slash in front; may be empty */
record S3Location(String bucket, String key) {

    private static final String SCHEME = "s3://";

    static S3Location of(String uri) throws Refused {
        if (!uri.startsWith(SCHEME) || uri.length() == SCHEME.length()) {
            throw Refused.invalid("The S3 URI " + uri + " is not of the form s3://bucket/key.");
        }
        String rest = uri.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? new S3Location(rest, "") : new S3Location(rest.substring(0, slash), rest.substring(slash + 1));
    }

    /** What lies below this as below a folder. */
    S3Location below(String name) {
        return new S3Location(bucket, key.isEmpty() || key.endsWith("/") ? key + name : key + "/" + name);
    }

    String uri() {
        return SCHEME + bucket + "/" + key;
    }
}
