package loupe.cloud.rehearsal;

/** Who asks, and where: the account that the rehearsal plays, in the region for which a request is signed. */
record Caller(String region) {

    /** No account of AWS has this number. */
    static final String ACCOUNT = "000000000000";

    /** Whom the rehearsal takes everyone for. */
    static final String ARN = "arn:aws:iam::" + ACCOUNT + ":user/rehearsal";

    /** The role that training jobs may be given here. */
    static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/LoupeRehearsal";

    /** The name of a thing of SageMaker: {@code training-job/name}. */
    String arn(String kind, String name) {
        return "arn:aws:sagemaker:" + region + ":" + ACCOUNT + ":" + kind + "/" + name;
    }
}
