package loupe.recommend;

import loupe.data.films.Ratings;

/**
 * Score = mean + person's bias + film's bias + inner product of the two vectors: means and biases (vectors of dimension 0), matrix
 * factorisation, and every network with two towers, which differ in how the numbers were found.
 *
 * @param people  those it learnt from
 * @param mean    added to every score
 * @param foldIn  how a stranger's vector and bias follow from their ratings
 * @param scale   what the scores mean
 */
public record FactorModel(Embedding people, Embedding filmSide, double mean, FoldIn foldIn, Scale scale) implements Recommender {

    public FactorModel {
        if (people.dimension() != filmSide.dimension()) {
            throw new IllegalArgumentException("Vectors of " + people.dimension() + " and of " + filmSide.dimension()
                    + " numbers have no inner product.");
        }
    }

    @Override
    public Roster films() {
        return filmSide.roster();
    }

    @Override
    public Taste person(int person) {
        int row = people.roster().row(person);
        return row == Roster.UNKNOWN ? stranger(Ratings.NONE)
                : new FactorTaste(this, people.bias(row), people.vector(row));
    }

    /** Where a stranger stands among the films. @param bias what they give every film more than others */
    public record Standing(double bias, double[] vector) {}

    /** Where someone with these ratings stands. */
    public Standing standing(Ratings own) {
        FactorTaste taste = stranger(own) instanceof FoldedTaste folded ? folded.taste() : (FactorTaste) stranger(own);
        return new Standing(taste.bias(), taste.vector());
    }

    @Override
    public Taste stranger(Ratings own) {
        OwnRatings known = OwnRatings.of(own, films());
        return known.count() == 0 ? new FactorTaste(this, 0, new double[filmSide.dimension()]) : foldIn.of(this, known);
    }
}
