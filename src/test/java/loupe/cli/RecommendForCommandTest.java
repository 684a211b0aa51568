package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.recommend.Catalogue;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Origin;
import loupe.recommend.QuestionLetters;
import loupe.recommend.RatingTable;
import loupe.recommend.Scale;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendForCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private FilmSet set;
    private Path own;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        set = FilmsFixture.write(home.resolve("films"));
        own = Files.writeString(home.resolve("own.tsv"), "2\t5\n4\t5\t1000\n1\t1\n");
    }

    private List<JsonNode> json(String... arguments) throws IOException {
        Outcome outcome = line.run(Stream.concat(Stream.of("recommend", "for", "--json"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        List<JsonNode> list = new ArrayList<>();
        new ObjectMapper().readTree(outcome.out()).forEach(list::add);
        return list;
    }

    @ParameterizedTest
    @ValueSource(strings = {"global-mean", "user-mean", "item-mean", "bias", "workshop-mf", "mf", "knn", "ease", "ials"})
    void nobody_is_recommended_what_they_rated(String model) throws IOException {
        for (int person = 1; person <= 5; person++) {
            int number = person;
            Set<Integer> rated = set.ratings().stream().filter(rating -> rating.person() == number).map(Rating::film).collect(Collectors.toSet());

            assertThat(json("--model", model, "--user", Integer.toString(person), "--top", "100")).extracting(node -> node.get("item").asInt())
                    .doesNotContainAnyElementsOf(rated).hasSize(FilmsFixture.FILMS - rated.size());
        }
        assertThat(json("--model", model, "--ratings", own.toString(), "--top", "100")).extracting(node -> node.get("item").asInt())
                .doesNotContain(1, 2, 4).hasSize(FilmsFixture.FILMS - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "mf", "knn", "ease", "ials"})
    void the_shares_add_up_to_the_score_and_name_their_kind(String model) throws IOException {
        List<JsonNode> all = json("--model", model, "--user", "3", "--why");
        all.addAll(json("--model", model, "--ratings", own.toString(), "--why"));

        for (JsonNode film : all) {
            double sum = 0;
            for (JsonNode share : film.get("why")) {
                sum += share.get("share").asDouble();
                assertThat(share.get("kind").asText()).isIn("mean", "userBias", "itemBias", "factor", "rating");
                assertThat(share.has("item")).isEqualTo(share.get("kind").asText().equals("rating"));
            }
            assertThat(sum).isCloseTo(film.get("score").asDouble(), within(1e-6));
        }
    }

    @Test
    void a_strangers_taste_shows_at_once() throws IOException {
        assertThat(json("--model", "mf", "--ratings", own.toString(), "--top", "5")).allMatch(film -> film.get("title").asText().startsWith("Even"));
    }

    @Test
    void the_shape_is_item_title_score_and_why_only_where_asked() throws IOException {
        assertThat(json("--model", "mf", "--user", "1", "--top", "1").getFirst().fieldNames()).toIterable().containsExactly("item", "title", "score");
        assertThat(json("--model", "mf", "--user", "1", "--top", "1", "--why").getFirst().fieldNames()).toIterable()
                .containsExactly("item", "title", "score", "why");
    }

    @Test
    void in_words_each_film_is_a_line_and_its_reasons_another() {
        List<String> lines = line.run("recommend", "for", "--model", "bias", "--ratings", own.toString(), "--top", "2", "--why").outLines();

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).matches(" +\\d+  (Even|Odd) Lantern .x \\(1990\\) +\\d\\.\\d{4}");
        assertThat(lines.get(1)).matches(" +mean \\d\\.\\d{4}, this film [+-].*, (Even|Odd) Lantern .x \\(1990\\) [+-].*");
    }

    @Test
    void somebody_must_be_named_and_only_one() {
        assertThat(line.run("recommend", "for", "--model", "mf")).isEqualTo(new Outcome(2, "", "Nobody is named. Name a person of the data "
                + "set with --user, or a file of ratings with --ratings.\nTry \"loupe recommend for --help\".\n"));
        assertThat(line.run("recommend", "for", "--model", "mf", "--user", "1", "--ratings", own.toString()).err()).startsWith(
                "--user and --ratings name two people. Leave one away.\n");
        assertThat(line.run("recommend", "for", "--model", "mf", "--user", "1", "--top", "0").err()).startsWith("--top must be 1 or more, not 0.\n");
    }

    @Test
    void a_mixed_list_has_the_same_scores_in_another_order() throws IOException {
        assertThat(json("--model", "mf", "--user", "1", "--top", "100", "--popularity", "-1", "--diversity", "0.5"))
                .containsExactlyInAnyOrderElementsOf(json("--model", "mf", "--user", "1", "--top", "100"));
        assertThat(line.run("recommend", "for", "--model", "mf", "--user", "1", "--diversity", "2")).isEqualTo(new Outcome(2, "",
                "Popularity goes from -1 to 1 and diversity from 0 to 1, not 0.0 and 2.0.\nTry \"loupe recommend for --help\".\n"));
    }

    @Test
    void a_person_who_is_not_there_is_told() {
        assertThat(line.run("recommend", "for", "--model", "mf", "--user", "99")).isEqualTo(new Outcome(3, "", "--user: there is no person 99 "
                + "among the 30 that this recommender knows. Give a file of ratings with --ratings instead.\n"));
    }

    @Test
    void ratings_of_films_that_are_not_there_are_told_and_do_not_count() throws IOException {
        Files.writeString(own, "2\t5\n777\t5\n");

        assertThat(line.run("recommend", "for", "--model", "mf", "--ratings", own.toString()).err())
                .isEqualTo("1 of 2 ratings are of films that this recommender does not know (777); they do not count.\n");
    }

    @Test
    void a_film_that_is_rated_twice_and_a_file_of_which_nothing_counts_are_told() throws IOException {
        Files.writeString(own, "2\t5\n2\t1\n");
        Outcome twice = line.run("recommend", "for", "--model", "mf", "--ratings", own.toString());
        Files.writeString(own, "2\t1\n");
        Outcome last = line.run("recommend", "for", "--model", "mf", "--ratings", own.toString());
        Files.writeString(own, "");
        Outcome none = line.run("recommend", "for", "--model", "mf", "--ratings", own.toString());

        assertThat(twice.err()).isEqualTo("2 is rated more than once; the last rating counts.\n");
        assertThat(twice.out()).isEqualTo(last.out()).isNotEqualTo(none.out());
        assertThat(last.err()).isEmpty();
        assertThat(none.err()).isEqualTo("No rating counts: the list is the one for a person of whom nothing is known.\n");
    }

    @Test
    void a_damaged_file_of_ratings_is_told_with_its_line() throws IOException {
        Files.writeString(own, "2\t5\n4\t9\n");

        Outcome outcome = line.run("recommend", "for", "--model", "mf", "--ratings", own.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("own.tsv").contains("line 2");
    }

    @Test
    void what_an_engine_trains_is_not_trained_on_the_fly() {
        assertThat(line.run("recommend", "for", "--model", "dssm", "--user", "1").err()).isEqualTo("--model: dssm takes longer to train than a "
                + "moment. Train it with recommend train --model dssm --out DIR, then ask that folder.\n");
    }

    @Test
    void a_folder_that_holds_no_recommender_is_told() {
        assertThat(line.run("recommend", "for", "--model", home.toString(), "--user", "1").err()).isEqualTo("\"" + home + "\" holds no trained "
                + "recommender. Make one with recommend train --out " + home + ", or name a model, such as mf, to fit it now.\n");
    }

    @Test
    void a_kept_recommender_has_its_own_films() {
        String kept = home.resolve("kept").toString();
        line.run("recommend", "train", "--model", "ease", "--out", kept);

        assertThat(line.run("recommend", "for", "--model", kept, "--user", "1", "--top", "3").code()).isZero();
        assertThat(line.run("recommend", "for", "--model", kept, "--user", "1", "--data", "films").err()).isEqualTo("--data: " + kept
                + " holds a recommender with its own films. Leave --data away, or name a model, such as mf.\n");
    }

    @Test
    void like_films_are_of_the_same_kind() throws IOException {
        JsonNode first = new ObjectMapper().readTree(line.run("recommend", "similar", "--model", "mf", "--item", "2", "--top", "3", "--json").out());

        assertThat(first).hasSize(3).allMatch(film -> film.get("item").asInt() % 2 == 0 && film.get("item").asInt() != 2);
    }

    @Test
    void likeness_that_a_model_does_not_know_is_told() {
        assertThat(line.run("recommend", "similar", "--model", "bias", "--item", "2").err()).isEqualTo("bias knows no film that is like Even "
                + "Lantern bx (1990): it has no vectors, or nobody rated this film in its training. Try mf, ials, knn or ease.\n");
        assertThat(line.run("recommend", "similar", "--model", "mf", "--item", "21").err()).isEqualTo("--item: there is no film 21 among the 20 "
                + "that this recommender knows. Look for its number with recommend search.\n");
    }

    @Test
    void a_misspelt_title_is_found() throws IOException {
        JsonNode found = new ObjectMapper().readTree(line.run("recommend", "search", "--model", "mf", "evne", "lantern", "hx", "--top", "1", "--json").out());

        assertThat(found.get(0).get("item").asInt()).isEqualTo(8);
        assertThat(found.get(0).fieldNames()).toIterable().containsExactly("item", "title", "score");
    }

    @Test
    void what_resembles_nothing_is_remarked_beside_the_nearest_titles() {
        Outcome unlike = line.run("recommend", "search", "--model", "mf", "qqzxv", "wwkj", "lant", "xxyy", "zzvv", "--top", "1");
        Outcome like = line.run("recommend", "search", "--model", "mf", "lantern", "--top", "1");

        assertThat(unlike.err()).isEqualTo("Nothing resembles \"qqzxv wwkj lant xxyy zzvv\". What is found has no more in common with it than chance gives.\n");
        assertThat(unlike.out()).isNotBlank();
        assertThat(like.err()).isEmpty();
        assertThat(line.run("recommend", "search", "--model", "mf", "xqj")).isEqualTo(new Outcome(0, "No title has anything in common with that.\n", ""));
    }

    @Test
    void among_titles_that_fit_alike_a_persons_liking_comes_first() throws IOException {
        JsonNode found = new ObjectMapper().readTree(line.run("recommend", "search", "--model", "mf", "lantern", "--user", "2", "--top", "5", "--json").out());

        assertThat(found).hasSize(5).allMatch(film -> film.get("item").asInt() % 2 == 0);
    }

    /** Two towers of which the first likes films with odd numbers, as the word "odd" does; person 1 likes the others. */
    private Path towers() throws IOException {
        RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
        float[] vectors = new float[ratings.films().size() * 2];
        for (int row = 0; row < ratings.films().size(); row++) {
            vectors[row * 2 + ratings.films().number(row) % 2] = 1;
        }
        float[] people = new float[ratings.people().size() * 2];
        people[0] = 2;
        Embedding films = Embedding.of(ratings.films(), 2, vectors);
        FactorModel model = new FactorModel(Embedding.of(ratings.people(), 2, people), films, 0, new FoldIn.Direction(FoldIn.Implicit.of(16, 256, films), 2),
                Scale.ORDER);
        Path folder = Files.createDirectories(home.resolve("towers"));
        new Recommenders().save(folder, new TrainedRecommender(KnownModel.DSSM.recipe(), model, ratings, Catalogue.of(set),
                new Origin(set.name(), set.sha256(), "t1", 1, Map.of())));
        new Recommenders().save(folder, new ViewerTower(new ViewerTower.Told(List.of(), new float[2]), new ViewerTower.Asked(
                QuestionLetters.known(List.of("#od", "odd", "dd#")), new float[] {0, 1, 0, 1, 0, 1}), 4, 2));
        return folder;
    }

    private List<Integer> found(String... arguments) throws IOException {
        List<Integer> films = new ArrayList<>();
        new ObjectMapper().readTree(line.run(Stream.concat(Stream.of("recommend", "search", "--json"), Stream.of(arguments)).toArray(String[]::new)).out())
                .forEach(film -> films.add(film.get("item").asInt()));
        return films;
    }

    @Test
    void two_towers_hear_a_question_that_is_no_title_and_who_asks() throws IOException {
        String folder = towers().toString();

        assertThat(found("--model", folder, "odd", "--top", "4")).isNotEmpty().allMatch(film -> film % 2 == 1);
        assertThat(found("--model", folder, "odd", "--top", "4", "--user", "1")).isNotEmpty().allMatch(film -> film % 2 == 0);
        assertThat(line.run("recommend", "search", "--model", folder, "odd", "--user", "999").err())
                .isEqualTo("--user: there is no person 999 among the " + set.people().size() + " that this recommender knows.\n");
    }
}
