package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.recommend.Explanation;
import loupe.recommend.Scale;
import loupe.recommend.Share;
import loupe.ui.common.Texts;

/**
 * Why a film has its score, in words and bars.
 *
 * @param sum      the sum in a sentence, or that the parts are not a sum
 * @param additive whether the bars add up to the score
 */
record Reason(List<Bar> bars, String sum, boolean additive) {

    private static final int MOST = 9;

    Reason {
        bars = List.copyOf(bars);
    }

    static Reason of(Explanation why, Scale scale, LoadedFilms films, Stars own) {
        List<Bar> bars = new ArrayList<>(why.shares().stream().limit(MOST).map(share -> new Bar(words(share, films, own), share.share())).toList());
        if (why.shares().size() > MOST) {
            double rest = why.shares().stream().skip(MOST).mapToDouble(Share::share).sum();
            bars.add(new Bar(Texts.of("films.why.rest", why.shares().size() - MOST), rest));
        }
        return new Reason(bars, sentence(why, scale), why.additive());
    }

    private static String sentence(Explanation why, Scale scale) {
        if (!why.additive()) {
            return Texts.of("films.why.notAdditive", number(why.score()));
        }
        if (why.shares().isEmpty()) {
            return Texts.of("films.why.nothing");
        }
        return scale.isStars() ? Texts.of("films.why.sum.stars", number(why.sum()), number(scale.prediction(why.score())))
                : Texts.of("films.why.sum.order", number(why.sum()));
    }

    private static String words(Share share, LoadedFilms films, Stars own) {
        return switch (share) {
            case Share.Mean _ -> Texts.of("films.why.mean");
            case Share.UserBias _ -> Texts.of("films.why.userBias");
            case Share.ItemBias _ -> Texts.of("films.why.itemBias");
            case Share.Factor factor -> Texts.of("films.why.factor", factor.factor());
            case Share.OwnRating rating -> Texts.of("films.why.rating", films.name(rating.film()), own.of(rating.film()).orElse(0));
            case Share.Without without -> Texts.of("films.why.without", films.name(without.film()));
            case Share.Said _ -> Texts.of("films.why.said");
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
