package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    /** Two tastes; everybody rates about forty of sixty films, and the first films tell nothing of taste. */
    static RatingTable table() {
        Chance chance = Chance.of(9, 0);
        List<Rating> ratings = new ArrayList<>();
        for (int person = 1; person <= 80; person++) {
            for (int film = 1; film <= 60; film++) {
                boolean plain = film <= 12;
                if (chance.uniform() < (plain ? 0.9 : 0.6)) {
                    double liking = plain ? 0 : person % 2 == film % 2 ? 1.2 : -1.2;
                    ratings.add(new Rating(person, film, (int) Math.clamp(Math.round(3 + liking + chance.normal(0.5)), 1, 5), film));
                }
            }
        }
        return RatingTable.of(Ratings.of(ratings), Sample.roster(80), Sample.roster(60));
    }

    private static ColdStart cold() throws BadInputException {
        return ColdStart.of(table(), Sample.quick(KnownModel.MF), 1, Progress.NONE);
    }

    @Test
    void nobody_who_is_held_out_was_learnt_from() throws BadInputException {
        ColdStart cold = cold();
        Set<Integer> learnt = cold.ratings().ratings().stream().map(Rating::person).collect(Collectors.toSet());

        assertThat(cold.strangers()).hasSize(40).allMatch(stranger -> !learnt.contains(stranger.person()));
    }

    @Test
    void what_is_given_and_what_is_hidden_are_all_of_a_strangers_ratings_and_have_none_in_common() throws BadInputException {
        RatingTable all = table();
        assertThat(cold().strangers()).allSatisfy(stranger -> {
            Set<Integer> films = new HashSet<>(stranger.given().stream().map(Rating::film).toList());
            assertThat(films).hasSize(15).doesNotContainAnyElementsOf(stranger.hidden().stream().map(Rating::film).toList());
            assertThat(stranger.given().size() + stranger.hidden().size()).isEqualTo(all.ratedBy(stranger.person()).length);
        });
    }

    @Test
    void the_error_falls_and_lists_become_personal_with_every_rating() throws BadInputException {
        ColdStart cold = cold();
        ColdStart.Band band = cold.band();

        assertThat(band.given()).isEqualTo(ColdStart.GIVEN);
        assertThat(band.pooled().getLast()).isLessThan(0.8 * band.pooled().getFirst());
        assertThat(band.low().getLast()).isLessThan(band.pooled().getLast());
        assertThat(band.high().getLast()).isGreaterThan(band.low().getLast());
        assertThat(cold.ownPlaces().getFirst()).isZero();
        assertThat(cold.ownPlaces().getLast()).isGreaterThan(2);
    }

    @Test
    void the_same_seed_holds_out_the_same_people() throws BadInputException {
        assertThat(cold().band()).isEqualTo(cold().band());
    }
}
