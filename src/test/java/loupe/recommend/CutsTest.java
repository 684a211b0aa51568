package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class CutsTest {

    private static final Ratings RATINGS = Sample.tastes(1);

    @Test
    void both_parts_together_are_all_ratings_in_every_cut() {
        for (Trial trial : List.of(Cuts.perPerson(RATINGS, 1), Cuts.lastOut(RATINGS), Cuts.coldFilms(RATINGS, 1, 1), Cuts.validation(RATINGS, 1))) {
            assertThat(Stream.concat(trial.training().stream(), trial.test().stream())).as(trial.name())
                    .containsExactlyInAnyOrderElementsOf(RATINGS.stream().toList());
        }
    }

    @Test
    void of_each_person_three_quarters_are_learnt_rounded_half_up() {
        Ratings six = Sample.of(IntStream.rangeClosed(1, 6).mapToObj(film -> new int[] {1, film, 3}).toArray(int[][]::new));

        assertThat(Cuts.perPerson(six, 1).training().size()).isEqualTo(5);
        assertThat(Cuts.perPerson(RATINGS, 1).test().stream().collect(Collectors.groupingBy(Rating::person))).hasSize(Sample.PEOPLE);
    }

    @Test
    void the_seed_decides_and_the_same_seed_cuts_alike() {
        assertThat(Cuts.perPerson(RATINGS, 1).test().stream()).containsExactlyElementsOf(Cuts.perPerson(RATINGS, 1).test().stream().toList());
        assertThat(Cuts.perPerson(RATINGS, 2).test().stream().toList()).isNotEqualTo(Cuts.perPerson(RATINGS, 1).test().stream().toList());
    }

    @Test
    void the_last_by_time_is_left_out_of_equals_the_highest_film() {
        Ratings ratings = Ratings.of(List.of(new Rating(1, 5, 3, 70), new Rating(1, 8, 3, 70), new Rating(1, 9, 3, 60), new Rating(2, 1, 4, 5)));

        assertThat(Cuts.lastOut(ratings).test().stream()).containsExactly(new Rating(1, 8, 3, 70));
    }

    @Test
    void cold_films_leave_the_training_and_compete_alone() {
        Trial trial = Cuts.coldFilms(RATINGS, 1, 2);

        Roster cold = trial.among().orElseThrow();
        assertThat(cold.size()).isEqualTo(4);
        assertThat(trial.training().stream()).noneMatch(rating -> cold.row(rating.film()) >= 0);
        assertThat(trial.test().stream()).allMatch(rating -> cold.row(rating.film()) >= 0);
        assertThat(Cuts.coldFilms(RATINGS, 1, 3).among()).isNotEqualTo(trial.among());
    }
}
