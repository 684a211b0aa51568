package loupe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.recommend.Share;
import loupe.recommend.Taste;
import loupe.recommend.TrainedRecommender;
import loupe.storage.JsonText;

/** Lists of films in words and as JSON, with what their scores are made of where that is asked for. */
record PickText(TrainedRecommender trained) {

    /** So many shares are named in words; JSON holds all. */
    private static final int NAMED = 6;

    String json(List<TrainedRecommender.Pick> picks, Optional<Taste> why) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (TrainedRecommender.Pick pick : picks) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("item", pick.film());
            map.put("title", title(pick.film()));
            map.put("score", pick.score());
            why.ifPresent(taste -> map.put("why", taste.why(row(pick)).shares().stream().map(PickText::document).toList()));
            list.add(map);
        }
        return JsonText.line(list);
    }

    String list(List<TrainedRecommender.Pick> picks, Optional<Taste> why) {
        if (picks.isEmpty()) {
            return "No film is left to recommend.";
        }
        List<String> lines = new ArrayList<>();
        for (TrainedRecommender.Pick pick : picks) {
            lines.add(String.format(Locale.ROOT, "%4d  %-50s %8.4f", pick.film(), title(pick.film()), pick.score()));
            why.ifPresent(taste -> lines.add("        " + sentence(taste.why(row(pick)).shares())));
        }
        return String.join("\n", lines);
    }

    private String title(int film) {
        return trained.catalogue().title(film);
    }

    private int row(TrainedRecommender.Pick pick) {
        return trained.recommender().films().row(pick.film());
    }

    private String sentence(List<Share> shares) {
        String named = shares.stream().limit(NAMED).map(this::words).collect(Collectors.joining(", "));
        double rest = shares.stream().skip(NAMED).mapToDouble(Share::share).sum();
        return shares.isEmpty() ? "none of this person's films says anything of it" : named
                + (shares.size() <= NAMED ? "" : String.format(Locale.ROOT, ", %d more %+.4f", shares.size() - NAMED, rest));
    }

    private String words(Share share) {
        String what = switch (share) {
            case Share.Mean mean -> "mean";
            case Share.UserBias bias -> "this person";
            case Share.ItemBias bias -> "this film";
            case Share.Factor factor -> "factor " + factor.factor();
            case Share.OwnRating rating -> title(rating.film());
            case Share.Without without -> "without " + title(without.film());
            case Share.Said said -> "without what was said";
        };
        return String.format(Locale.ROOT, share instanceof Share.Mean ? "%s %.4f" : "%s %+.4f", what, share.share());
    }

    private static Map<String, Object> document(Share share) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (share) {
            case Share.Mean mean -> map.put("kind", "mean");
            case Share.UserBias bias -> map.put("kind", "userBias");
            case Share.ItemBias bias -> map.put("kind", "itemBias");
            case Share.Factor factor -> {
                map.put("kind", "factor");
                map.put("factor", factor.factor());
            }
            case Share.OwnRating rating -> {
                map.put("kind", "rating");
                map.put("item", rating.film());
            }
            case Share.Said said -> map.put("kind", "said");
            case Share.Without without -> {
                map.put("kind", "without");
                map.put("item", without.film());
            }
        }
        map.put("share", share.share());
        return map;
    }
}
