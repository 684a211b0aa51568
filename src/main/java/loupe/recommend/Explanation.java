package loupe.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a score is made of.
 *
 * @param additive whether the shares add up to the score
 * @param shares   mean and biases first, then the largest first, whatever their sign
 */
public record Explanation(double score, boolean additive, List<Share> shares) {
    public Explanation {
        shares = List.copyOf(shares);
    }

    /** Shares that add up. @param first in their order; shares of 0 are left out, {@code then} by their size */
    static Explanation of(double score, List<Share> first, List<Share> then) {
        Stream<Share> bySize = then.stream().sorted(Comparator.comparingDouble(share -> -Math.abs(share.share())));
        return new Explanation(score, true, Stream.concat(first.stream(), bySize).filter(share -> share.share() != 0).toList());
    }

    /** The sum of all shares. */
    public double sum() {
        return shares.stream().mapToDouble(Share::share).sum();
    }
}
