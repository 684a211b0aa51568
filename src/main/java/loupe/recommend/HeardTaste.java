package loupe.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import loupe.data.films.Ratings;

/**
 * A stranger who, besides stars, says something of themselves or asks for something: the vector that the stars alone give goes through
 * the person's tower. What the tower brings to one length is no sum any more, so each part says what the score would be without it.
 */
public final class HeardTaste implements Taste {

    private final FactorModel model;
    private final ViewerTower viewers;
    private final Ratings own;
    private final ViewerTower.Saying saying;
    private final FactorTaste taste;

    /** @param viewers the person's tower of {@code model} */
    public HeardTaste(FactorModel model, ViewerTower viewers, Ratings own, ViewerTower.Saying saying) {
        this.model = model;
        this.viewers = viewers;
        this.own = own;
        this.saying = saying;
        taste = taste(own, saying);
    }

    private FactorTaste taste(Ratings stars, ViewerTower.Saying said) {
        FactorModel.Standing standing = model.standing(stars);
        return new FactorTaste(model, standing.bias(), viewers.vector(standing.vector(), said));
    }

    @Override
    public double score(int row) {
        return taste.score(row);
    }

    @Override
    public double withoutFilm() {
        return taste.withoutFilm();
    }

    @Override
    public double[] scores() {
        return taste.scores();
    }

    @Override
    public Explanation why(int row) {
        double score = score(row);
        List<Share> shares = new ArrayList<>();
        shares.add(new Share.Said(score - taste(own, ViewerTower.Saying.NOTHING).score(row)));
        for (int number : own.stream().mapToInt(rating -> rating.film()).distinct().filter(film -> model.films().row(film) != Roster.UNKNOWN).toArray()) {
            Ratings others = own.where(place -> own.film(place) != number);
            shares.add(new Share.Without(number, score - taste(others, saying).score(row)));
        }
        shares.sort(Comparator.comparingDouble(share -> -Math.abs(share.share())));
        return new Explanation(score, false, shares);
    }
}
