package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.Augmentation;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_finished_run_is_told_whole() {
        List<TrainingEvent> events = List.of(Samples.started(1, 10), Samples.batches(), Samples.epoch(0, 0.9),
                new TrainingEvent.CheckpointSaved(0, 10, Checkpoints.file(10)), new TrainingEvent.Finished("beef", 2.5));

        // The tiny network: 14x14 windows leave 2x2, so 4 * 3 + 3 parameters.
        assertThat(Json.line(Figures.tree(Samples.job(Samples.TINY, 1), events))).isEqualTo("{\"format\":1,\"network\":\"tiny\","
                + "\"data\":\"mnist\",\"seed\":1,\"parameters\":15,\"engine\":\"mxnet\",\"device\":\"cpu\",\"threads\":1,"
                + "\"engineVersion\":\"MXNet 1.9.0 (DJL 0.36.0)\",\"initialSha256\":\"00ff\",\"end\":\"finished\","
                + "\"sha256\":\"beef\",\"seconds\":2.5,\"bestEpoch\":0,\"epochs\":[{\"epoch\":0,\"trainingLoss\":0.5,"
                + "\"trainingAccuracy\":0.8,\"validationLoss\":0.4,\"validationAccuracy\":0.9,\"seconds\":1.5}]}");
    }

    @Test
    void a_run_on_changed_pictures_names_the_changes() {
        assertThat(Json.line(Figures.tree(Samples.job(Samples.TINY, 1).with(Augmentation.parse("zoom=0.1,shift=4")), List.of())))
                .isEqualTo("{\"format\":1,\"network\":\"tiny\",\"data\":\"mnist\",\"seed\":1,\"parameters\":15,\"engine\":\"mxnet\","
                        + "\"device\":\"cpu\",\"threads\":1,\"augmentation\":\"shift=4,zoom=0.1\",\"epochs\":[]}");
    }

    @Test
    void a_stopped_run_says_how_far_it_came_and_a_failed_one_why() {
        assertThat(end(new TrainingEvent.Stopped(42, "cafe", 3)))
                .endsWith("\"end\":\"stopped\",\"step\":42,\"sha256\":\"cafe\",\"seconds\":3.0,\"epochs\":[]}");
        assertThat(end(new TrainingEvent.Failed("The disk is full.")))
                .endsWith("\"end\":\"failed\",\"reason\":\"The disk is full.\",\"epochs\":[]}");
    }

    @Test
    void the_best_epoch_is_the_first_of_the_highest() {
        assertThat(best(0.5, 0.9, 0.9, 0.7)).containsExactly(1);
        assertThat(best()).isEmpty();
    }

    @Test
    void an_epoch_whose_accuracy_is_no_number_is_never_the_best() {
        assertThat(best(Double.NaN, 0.3, 0.2)).containsExactly(1);
        assertThat(best(0.3, Double.NaN)).containsExactly(0);
        assertThat(best(Double.NaN)).isEmpty();
    }

    private static String end(TrainingEvent.Ended end) {
        return Json.line(Figures.tree(Samples.job(Samples.TINY, 1), List.of(end)));
    }

    private static List<Integer> best(double... accuracies) {
        List<TrainingEvent> events = new ArrayList<>();
        for (double accuracy : accuracies) {
            events.add(Samples.epoch(events.size(), accuracy));
        }
        return Figures.best(events).map(TrainingEvent.EpochDone::epoch).stream().toList();
    }
}
