package loupe.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A data set: pictures to learn from and pictures to be tried on.
 *
 * @param name       {@code digits}, {@code mnist}, {@code fashion-mnist} or a folder's name
 * @param classNames in the order of the labels
 */
public record ImageSet(String name, List<String> classNames, LabelledImages training, LabelledImages test) {

    public ImageSet {
        classNames = List.copyOf(classNames);
    }

    /** SHA-256 over the training pixels, the training labels, the test pixels and the test labels, in that order. */
    public String sha256() {
        MessageDigest digest = newSha256();
        for (LabelledImages part : List.of(training, test)) {
            digest.update(part.pixels());
            digest.update(part.labels());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
