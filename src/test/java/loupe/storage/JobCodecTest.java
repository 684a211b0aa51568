package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.recommend.Input;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.Schedule;
import loupe.training.Start;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobCodecTest {

    private static final String LINE = "{\"format\":1,\"network\":{\"format\":1,\"name\":\"tiny\",\"input\":[1,28,28],"
            + "\"layers\":\"maxpool 14 | flatten | dense 3\"},"
            + "\"data\":{\"name\":\"mnist\",\"folder\":\"/data/mnist\",\"sha256\":\"ab12\"},"
            + "\"settings\":{\"epochs\":2,\"batch\":100,\"learningRate\":0.1,\"momentum\":0.9,\"weightDecay\":0.0,"
            + "\"optimizer\":\"sgd\",\"schedule\":\"constant\"},\"seed\":1,"
            + "\"where\":{\"engine\":\"mxnet\",\"device\":\"cpu\",\"threads\":1}}";

    @Test
    void a_job_is_one_documented_line() throws Exception {
        assertThat(JobCodec.line(Samples.job(Samples.TINY, 2))).isEqualTo(LINE);
        assertThat(JobCodec.parse(LINE)).isEqualTo(Samples.job(Samples.TINY, 2));
    }

    @Test
    void a_part_of_an_epoch_is_a_fraction() throws Exception {
        String half = LINE.replace("\"epochs\":2", "\"epochs\":1.5");

        assertThat(JobCodec.parse(half)).isEqualTo(Samples.job(Samples.TINY, 1.5));
        assertThat(JobCodec.line(Samples.job(Samples.TINY, 1.5))).isEqualTo(half);
    }

    @Test
    void a_job_that_starts_from_a_model_names_it_and_its_weights_and_an_older_job_starts_fresh() throws Exception {
        String line = LINE.substring(0, LINE.length() - 1) + ",\"start\":{\"model\":\"/runs/a\",\"sha256\":\"cd34\"}}";
        TrainingJob job = Samples.job(Samples.TINY, 2).from(new Start.Model("/runs/a", "cd34"));

        assertThat(JobCodec.line(job)).isEqualTo(line);
        assertThat(JobCodec.parse(line)).isEqualTo(job);
        assertThat(((TrainingJob) JobCodec.parse(LINE)).start()).isEqualTo(new Start.Fresh());
        refused(line.replace("\"sha256\":\"cd34\"", "\"sha256\":34"), "The job: \"start.sha256\" must be a text, not 34.");
    }

    @Test
    void a_job_names_how_its_pictures_are_changed_and_an_older_job_leaves_them_as_they_are() throws Exception {
        String line = LINE.substring(0, LINE.length() - 1) + ",\"augmentation\":\"shift=6,zoom=0.15\"}";
        TrainingJob job = Samples.job(Samples.TINY, 2).with(Augmentation.parse("shift=6,zoom=0.15"));

        assertThat(JobCodec.line(job)).isEqualTo(line);
        assertThat(JobCodec.parse(line)).isEqualTo(job);
        assertThat(((TrainingJob) JobCodec.parse(LINE)).augmentation()).isEqualTo(Augmentation.NONE);
        refused(line.replace("shift=6", "shift=60"), "The job: \"augmentation\": shift must be from 0 to 14, not 60.");
        refused(line.replace("\"shift=6,zoom=0.15\"", "6"), "The job: \"augmentation\" must be a text, not 6.");
    }

    @Test
    void a_job_names_the_cut_that_it_is_tried_on_and_an_older_job_is_tried_on_the_test_pictures() throws Exception {
        String line = LINE.substring(0, LINE.length() - 1) + ",\"validation\":{\"cut\":10000,\"seed\":7}}";
        TrainingJob job = Samples.job(Samples.TINY, 2).with(new Validation.Cut(10_000, 7));

        assertThat(JobCodec.line(job)).isEqualTo(line);
        assertThat(JobCodec.parse(line)).isEqualTo(job);
        assertThat(((TrainingJob) JobCodec.parse(LINE)).validation()).isEqualTo(new Validation.TestSet());
        refused(line.replace("10000", "\"all\""), "The job: \"validation.cut\" must be a whole number, not \"all\".");
    }

    @ParameterizedTest
    @CsvSource({"CONSTANT, constant", "STEP, step", "COSINE, cosine", "ONE_CYCLE, one-cycle", "WARM_UP, warm-up"})
    void every_schedule_has_its_word(Schedule schedule, String word) throws Exception {
        String line = LINE.replace("\"constant\"", "\"" + word + "\"");
        TrainingJob job = (TrainingJob) JobCodec.parse(line);

        assertThat(job.settings().schedule()).isEqualTo(schedule);
        assertThat(JobCodec.line(job)).isEqualTo(line);
    }

    @Test
    void a_newer_format_is_refused_with_what_to_do() {
        refused(LINE.replaceFirst("\"format\":1", "\"format\":2"), "The job was written by a newer Loupe (format 2; this one "
                + "reads 1). Update Loupe, or use a file that this version wrote.");
    }

    @Test
    void a_fault_names_its_place() {
        refused(LINE.replace("\"epochs\":2", "\"epochs\":\"two\""),
                "The job: \"settings.epochs\" must be a number, not \"two\".");
        refused(LINE.replace("\"epochs\":2", "\"epochs\":null"),
                "The job: \"settings.epochs\" must be a number, not null.");
        refused(LINE.replace("\"constant\"", "\"one_cycle\""), "The job: \"settings.schedule\" must be one of constant, step, "
                + "cosine, one-cycle, warm-up, not \"one_cycle\".");
        refused(LINE.replace("\"sha256\"", "\"sha\""), "The job: \"data.sha256\" is missing.");
        refused(LINE.replace("\"sgd\"", "\"sgb\""),
                "The job: \"settings.optimizer\" must be one of sgd, nag, adam, rmsprop, not \"sgb\".");
        refused(LINE.replace("\"seed\":1", "\"seed\":null"), "The job: \"seed\" must be a whole number, not null.");
        refused(LINE.replace("dense 3", "danse 3"), "The job: \"danse 3\" (character 24) is not a layer that Loupe knows. Did you mean \"dense\"? Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by |.");
        refused(LINE.replace("[1,28,28]", "[28,28]"), "The job: \"input\" must be [channels, height, width] or [count], each "
                + "from 1 to 100000, not [28, 28].");
    }

    private static void refused(String line, String sentence) {
        assertThatThrownBy(() -> JobCodec.parse(line)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    @Test
    void a_recommenders_job_is_the_same_after_writing_and_reading() throws Exception {
        RecommenderJob named = Samples.recommenderJob(new RatingSplit.Named("t1"));
        RecommenderJob files = Samples.recommenderJob(new RatingSplit.Files("/a/u.base", "/a/u.test"));

        assertThat(JobCodec.line(named)).isEqualTo("{\"format\":1,\"recommender\":{\"model\":\"dssm\",\"settings\":{\"k\":64.0,\"lr\":0.01},"
                + "\"optimizer\":\"adam\",\"loss\":\"in-batch\",\"without\":[\"genre\",\"year\"]},"
                + "\"data\":{\"name\":\"films\",\"folder\":\"/data/films\",\"sha256\":\"cd34\"},\"split\":{\"protocol\":\"t1\"},"
                + "\"seed\":7,\"where\":{\"engine\":\"pytorch\",\"device\":\"cpu\",\"threads\":2}}");
        assertThat(JobCodec.parse(JobCodec.line(named))).isEqualTo(named);
        assertThat(JobCodec.parse(JobCodec.line(files))).isEqualTo(files);
    }

    @Test
    void what_is_told_although_it_is_off_by_itself_is_written_and_old_files_do_not_have_it() throws Exception {
        RecommenderJob usual = Samples.recommenderJob(new RatingSplit.Named("t1"));
        RecommenderJob told = new RecommenderJob(usual.recipe().without(Set.of(Input.USER)), usual.data(), usual.split(), usual.seed(), usual.where());

        assertThat(JobCodec.line(told)).contains("\"without\":[\"user\"],\"with\":[\"trigrams\"]");
        assertThat(JobCodec.parse(JobCodec.line(told))).isEqualTo(told);
        assertThat(((RecommenderJob) JobCodec.parse(JobCodec.line(told).replace(",\"with\":[\"trigrams\"]", ""))).recipe().without())
                .containsExactlyInAnyOrder(Input.USER, Input.TRIGRAMS);
    }

    @Test
    void an_input_that_no_tower_has_is_refused_with_those_that_there_are() {
        String line = JobCodec.line(Samples.recommenderJob(new RatingSplit.Named("t1"))).replace("\"year\"", "\"smell\"");

        refused(line, "The job: \"without\" holds \"smell\"; known are title, trigrams, genre, year, poster, id, user, demographics, query.");
    }
}
