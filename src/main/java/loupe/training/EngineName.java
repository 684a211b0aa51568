package loupe.training;

import java.util.Locale;

/** A numerical engine that trains and predicts. */
public enum EngineName {
    MXNET("MXNet"), PYTORCH("PyTorch");

    private final String djlName;

    EngineName(String djlName) {
        this.djlName = djlName;
    }

    /** As people and DJL write it. */
    public String title() {
        return djlName;
    }

    /** As it is written on the command line. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
