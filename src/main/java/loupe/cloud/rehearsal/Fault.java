package loupe.cloud.rehearsal;

/** What can go wrong on the way to a service, ordered from the rehearsal by tests and by those who want to see what Loupe does then. */
public enum Fault {

    /** Too many calls: 400 ThrottlingException, of S3 503 SlowDown. */
    THROTTLED,
    /** The service fails: 500. */
    INTERNAL_ERROR,
    /** The credentials were good and are no more. */
    EXPIRED_TOKEN,
    /** The caller may not do that. */
    ACCESS_DENIED,
    /** The caller may do that, but not tag what is made. */
    TAGS_DENIED,
    /** The service has no such operation, as in stand-ins of others. */
    NOT_SUPPORTED,
    /** What is there is not shown yet, as the service may do for a while after it was made. */
    NOT_SHOWN,
    /** The connection ends without an answer. */
    CUT_CONNECTION
}
