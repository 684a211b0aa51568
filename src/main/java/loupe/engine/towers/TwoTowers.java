package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.Chance;

/** A film's tower and a person's that meet in a cosine. @param rated whether a film has any rating to learn from */
record TwoTowers(FilmTower films, PersonTower people, double temperature, boolean[] rated) {

    List<Weight> weights() {
        return Stream.concat(films.weights(), people.weights()).toList();
    }

    /** Adds the gradient of {@code loss} at a batch; returns the loss before the step. */
    double learn(NDManager home, Meeting.Loss loss, Meeting.Chosen chosen, Chance chance) {
        try (NDManager scope = home.newSubManager()) {
            FilmTower.Pass pass = films.up(scope, Optional.of(chance), rated);
            UnitRows vectors = people.up(chosen.people());
            Meeting meeting = new Meeting(vectors, pass.vectors(), films.popularity(), chosen, rated, temperature);
            Meeting.Slopes slopes = loss.of(meeting, scope, chance);
            people.descend(chosen.people(), vectors, slopes.people());
            films.ids().ifPresent(ids -> ids.popularity().add(slopes.popularity()));
            films.descend(pass, slopes.films(), scope);
            return slopes.loss();
        }
    }

    /** The vectors of all films, in use. */
    float[] filmVectors(NDManager home) {
        try (NDManager scope = home.newSubManager()) {
            return films.up(scope, Optional.empty(), rated).vectors().rows();
        }
    }
}
