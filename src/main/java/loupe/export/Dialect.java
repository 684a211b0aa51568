package loupe.export;

/** A library in whose words a network can be written. */
public enum Dialect {
    GLUON("MXNet Gluon"),
    PYTORCH("PyTorch"),
    KERAS("Keras"),
    DJL("DJL (Java)"),
    /** The workshop's training script: Gluon inside the four functions that SageMaker calls. */
    SAGEMAKER("SageMaker script");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** As on a tab. */
    public String title() {
        return title;
    }
}
