package loupe.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;

/**
 * A trained network as a value: what it is, its weights, and where it comes from.
 *
 * @param title      for people, for example {@code mlp}
 * @param parameters they fit {@code network}
 * @param classNames one a class, in the order of the network's outputs
 * @param facts      what is known of its training, for example {@code epoch}, {@code validation accuracy}, {@code note}
 */
public record TrainedModel(String title, NetworkSpec network, Parameters parameters, List<String> classNames,
                           Map<String, String> facts) {

    public TrainedModel {
        classNames = List.copyOf(classNames);
        facts = Map.copyOf(facts);
    }

    /**
     * SHA-256 over what goes in, the layers' one-line text and the weights' hash: what decides every answer. It is the same at
     * the next start, and another one where the weights are the same and an activation is not.
     */
    public String sha256() {
        String all = network.input() + "\n" + NetworkText.of(network) + "\n" + parameters.sha256();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
