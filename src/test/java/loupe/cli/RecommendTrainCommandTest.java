package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;
import loupe.data.films.RatingFile;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendTrainCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private FilmSet set;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        set = FilmsFixture.write(home.resolve("films"));
    }

    private JsonNode last(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.outLines().getLast());
    }

    @Test
    void an_epoch_is_a_line_and_the_end_a_line_with_the_protocol() {
        Outcome outcome = line.run("recommend", "train", "--model", "mf", "--k", "3", "--epochs", "2", "--split", "u2");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).hasSize(3);
        assertThat(outcome.outLines().getFirst()).matches("\\[Epoch 0] training rmse=\\d\\.\\d{6}, rmse=\\d\\.\\d{6}");
        assertThat(outcome.outLines().getLast()).matches("protocol=u2 rmse=\\d\\.\\d{6} rmse-clipped=.* mae=.* ndcg@10=.* seconds=\\d+\\.\\d\\d");
        assertThat(outcome.err()).isEqualTo("mf (k 3, epochs 2, lr 0.02, reg 0.05) learns from films, protocol u2: u2.base to learn from, "
                + "u2.test to foretell; seed 1.\n");
    }

    @ParameterizedTest
    @CsvSource({"mf,u1", "bias,u1", "global-mean,u1", "workshop-mf,u1", "knn,t1", "ease,t1", "ials,t1"})
    void what_predicts_stars_is_tried_by_u1_and_what_ranks_by_t1(String model, String protocol) throws IOException {
        JsonNode end = last(line.run("recommend", "train", "--model", model, "--json"));

        assertThat(end.get("protocol").asText()).isEqualTo(protocol);
        assertThat(end.get("model").asText()).isEqualTo(model);
        assertThat(end.has("rmse")).isEqualTo(protocol.equals("u1"));
        assertThat(end.has("mae")).isEqualTo(protocol.equals("u1"));
        assertThat(end.get("ndcg@10").isNumber()).isTrue();
        assertThat(end.get("recall@10").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "u5", "ua", "ub", "t1", "t2", "c1", "u1-5"})
    void every_split_has_its_figures(String split) throws IOException {
        JsonNode end = last(line.run("recommend", "train", "--model", "bias", "--split", split, "--json"));

        assertThat(end.get("protocol").asText()).isEqualTo(split);
        assertThat(end.get("rmse").asDouble()).isBetween(0.1, 2.5);
        assertThat(end.path("trials").size()).isEqualTo(split.equals("c1") ? 3 : split.equals("u1-5") ? 5 : 0);
    }

    @Test
    void every_json_line_is_an_event_or_the_end() throws IOException {
        List<String> lines = line.run("recommend", "train", "--model", "mf", "--epochs", "1", "--split", "u1-5", "--json").outLines();

        assertThat(lines).hasSize(11);
        assertThat(lines.getFirst()).isEqualTo("{\"event\":\"trial\",\"trial\":\"u1\"}");
        assertThat(lines.get(1)).startsWith("{\"event\":\"measured\",\"epoch\":0,\"figures\":{\"training rmse\":");
    }

    @Test
    void two_files_take_the_place_of_the_split_and_need_no_film_set() throws IOException {
        Path learn = Files.writeString(home.resolve("learn.tsv"), RatingFile.text(set.ratings().where(place -> place % 4 != 0)));
        Path foretell = Files.writeString(home.resolve("foretell.tsv"), RatingFile.text(set.ratings().where(place -> place % 4 == 0)));

        JsonNode end = last(line.run("recommend", "train", "--model", "item-mean", "--train", learn.toString(), "--test", foretell.toString(),
                "--json"));

        assertThat(end.get("protocol").asText()).isEqualTo("files");
        assertThat(end.get("data").asText()).isEqualTo("learn.tsv");
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_other_ones() throws IOException {
        assertThat(rmseOf("7")).isEqualTo(rmseOf("7")).isNotEqualTo(rmseOf("8"));
    }

    private double rmseOf(String seed) throws IOException {
        return last(line.run("recommend", "train", "--model", "mf", "--json", "--epochs", "3", "--seed", seed)).get("rmse").asDouble();
    }

    @Test
    void a_kept_recommender_answers_and_its_folder_is_not_overwritten() {
        String folder = home.resolve("kept").toString();
        line.run("recommend", "train", "--model", "mf", "--epochs", "1", "--out", folder);

        assertThat(line.run("recommend", "for", "--model", folder, "--user", "1").code()).isZero();
        assertThat(line.run("recommend", "train", "--model", "mf", "--out", folder)).isEqualTo(new Outcome(3, "",
                "--out: " + folder + " holds a recommender already. Name another folder.\n"));
    }

    @Test
    void a_stop_keeps_what_was_learnt() throws IOException {
        line.signals = Runnable::run;

        Outcome outcome = line.run("recommend", "train", "--model", "mf", "--json", "--out", home.resolve("kept").toString());

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(last(outcome).get("stopped").asBoolean()).isTrue();
        assertThat(outcome.errLines()).contains("Stopping.");
        assertThat(home.resolve("kept").resolve("recommender.json")).exists();
    }

    @Test
    void what_is_found_at_once_is_not_kept_when_it_is_stopped() {
        line.signals = Runnable::run;

        Outcome outcome = line.run("recommend", "train", "--model", "ease", "--json", "--out", home.resolve("kept").toString());

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines().getLast()).isEqualTo("It was stopped before anything was learnt; nothing is kept.");
        assertThat(home.resolve("kept")).doesNotExist();
    }

    @Test
    void numbers_that_run_away_end_in_a_sentence() {
        Outcome outcome = line.run("recommend", "train", "--model", "mf", "--lr", "10");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.errLines().getLast()).isEqualTo("Loupe could not finish: The error is no longer a number (epoch 0). Try a smaller --lr.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "--model mf --k 0;--k must be a whole number from 1 to 2000, not 0.",
            "--model mf --epochs 1.5;--epochs must be a whole number from 1 to 10000, not 1.5.",
            "--model ease --lr 0.1;--lr: ease has no such setting.",
            "--model mf --optimizer adam;--optimizer: mf is trained with sgd.",
            "--model ease --optimizer adam;--optimizer: ease has no choice of it.",
            "--model mf --loss cosine;--loss: mf has no choice of it.",
            "--model mf --without title;--without: mf is not told a film's title anyway.",
            "--model mf --without user;--without: mf is not told a person's user anyway.",
            "--model mf --temperature 1;--temperature: mf has no such setting.",
            "--model dssm --dropout 2;--dropout must be from 0 to 0.95, not 2.",
            "--model dssm --without user,demographics;--without: nothing is left that tells people apart. Leave one of user, demographics on.",
            "--model mf --train x;--train and --test go together: one file to learn from, one to be tried on.",
            "--model mf --train x --test y --split u1;--train and --test take the place of --split. Leave one or the other away."})
    void wrong_options_are_wrong_usage(String options, String sentence) {
        String[] arguments = ("recommend train " + options).split(" ");

        assertThat(line.run(arguments)).isEqualTo(new Outcome(2, "", sentence + "\nTry \"loupe recommend train --help\".\n"));
    }

    @Test
    void an_unknown_split_names_those_there_are() {
        assertThat(line.run("recommend", "train", "--model", "mf", "--split", "u9").err()).isEqualTo(
                "Invalid value for option '--split': expected one of u1, u2, u3, u4, u5, u1-5, ua, ub, t1, t2, c1 but was 'u9'\n"
                        + "Try \"loupe recommend train --help\".\n");
    }

    @Test
    void a_misspelt_model_is_guessed() {
        assertThat(line.run("recommend", "train", "--model", "eaze")).isEqualTo(new Outcome(3, "",
                "--model: there is no recommender \"eaze\". Did you mean ease? There are global-mean, user-mean, item-mean, bias, workshop-mf, "
                        + "workshop-nmf, mf, neural-mf, autorec, knn, ease, ials, dssm.\n"));
    }

    @Test
    void a_damaged_file_is_told_with_its_line() throws IOException {
        Path learn = Files.writeString(home.resolve("learn.tsv"), "1\t1\t5\t0\n1\t2\n");

        Outcome outcome = line.run("recommend", "train", "--model", "mf", "--train", learn.toString(), "--test", learn.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("learn.tsv").contains("line 2");
    }

    @Test
    void one_that_needs_an_engine_is_a_job_of_another_process() throws BadInputException {
        line.services.events = List.of(new TrainingEvent.Measured(0, Map.of("rmse", 1.0), 0.5), new TrainingEvent.Finished("ab", 1));

        Outcome outcome = line.run("recommend", "train", "--model", "neural-mf", "--split", "u1-5", "--seed", "4", "--out",
                home.resolve("run").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).contains("[Epoch 0] rmse=1.000000");
        RecommenderJob job = line.services.recommenderJobs.getFirst();
        assertThat(job.split()).isEqualTo(new RatingSplit.Named("u1-5"));
        assertThat(job.seed()).isEqualTo(4);
        assertThat(job.data().folder()).isEqualTo(line.services.films().folder("films", percent -> { }).toString());
    }

    @Test
    void dssm_needs_the_film_set_besides_two_files() throws IOException {
        Path learn = Files.writeString(home.resolve("learn.tsv"), RatingFile.text(set.ratings()));

        assertThat(line.run("recommend", "train", "--model", "dssm", "--train", learn.toString(), "--test", learn.toString()).err()).isEqualTo(
                "--data: dssm is told of films and people, so it needs the film set besides the two files.\n");
    }
}
