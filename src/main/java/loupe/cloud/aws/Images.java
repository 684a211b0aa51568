package loupe.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The container images that AWS offers, as they were at a day that is told with them. An image lives about a year. */
public final class Images {

    private static final String FILE = "images.properties";

    private final Properties known = new Properties();

    public Images() {
        try (InputStream in = Images.class.getResourceAsStream(FILE)) {
            known.load(Optional.ofNullable(in).orElseThrow(() -> new IllegalStateException("Loupe was built without " + FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day at which they were looked up. */
    public String date() {
        return known.getProperty("date");
    }

    /** For a training: whatever has the system libraries, for Java comes with the job. */
    public String training(Machines on, String region) {
        return image(on.gpu() ? "gpu" : "cpu", region);
    }

    /** For the trainings of a tuning, which start a script out of a channel. */
    public String tuning(Machines on, String region) {
        return image(on.gpu() ? "gpu" : "script", region);
    }

    /** For an endpoint without an image of one's own: DJL's server. Nobody has run Loupe's networks in it yet. */
    public String stock(String region) {
        return image("cpu", region);
    }

    /** The account that holds them in a region. */
    String account(String region) {
        return known.getProperty("account." + region, known.getProperty(region.startsWith("cn-") ? "account.cn" : "account"));
    }

    private String image(String use, String region) {
        return account(region) + ".dkr.ecr." + region + ".amazonaws.com" + (region.startsWith("cn-") ? ".cn" : "") + "/" + known.getProperty(use);
    }
}
