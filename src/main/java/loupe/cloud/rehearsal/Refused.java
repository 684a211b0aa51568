package loupe.cloud.rehearsal;

/** A request that the service would not do, with the status, the code and the sentence of its answer. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** What JSON services say of a request that breaks a rule. */
    static Refused invalid(String message) {
        return new Refused(400, "ValidationException", message);
    }

    /** What is made already. */
    static Refused inUse(String message) {
        return new Refused(400, "ResourceInUse", message);
    }

    /** More than the account may have. */
    static Refused limit(String message) {
        return new Refused(400, "ResourceLimitExceeded", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
