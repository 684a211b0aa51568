package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import loupe.data.BadInputException;
import loupe.data.films.FilmDownload;
import loupe.ui.common.HandFrames;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;

class DownloadViewModelTest {

    private static final Path FOLDER = Path.of("datasets");

    private final HandFrames frames = new HandFrames();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Path> opened = new ArrayList<>();

    private DownloadViewModel model(DownloadViewModel.Fetch fetch) {
        return new DownloadViewModel(new DownloadViewModel.Offer(FilmDownload.Package.MOVIELENS_100K, fetch, FOLDER),
                new Threads(background::add, Runnable::run, frames), opened::add);
    }

    private void settle() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        frames.next();
    }

    @Test
    void without_consent_nothing_is_fetched() {
        DownloadViewModel model = model((accepted, folder, percent) -> folder);

        model.start();

        assertThat(background).isEmpty();
        assertThat(model.state().get()).isEqualTo(new Fetching.Offered());
    }

    @Test
    void what_was_accepted_is_fetched_into_the_folder_and_opened() {
        List<Integer> seen = new ArrayList<>();
        DownloadViewModel model = model((accepted, folder, percent) -> {
            assertThat(accepted.terms()).isEqualTo(FilmDownload.Package.MOVIELENS_100K.terms());
            percent.accept(40);
            return folder.resolve("ml-100k.zip");
        });
        model.state().subscribe(state -> {
            if (state instanceof Fetching.Going(int percent)) {
                seen.add(percent);
            }
        });
        model.accepted().set(true);

        model.start();
        model.start();
        settle();

        assertThat(seen).containsExactly(0, 40);
        assertThat(model.state().get()).isEqualTo(new Fetching.Fetched());
        assertThat(opened).containsExactly(FOLDER.resolve("ml-100k.zip"));
    }

    @Test
    void what_goes_wrong_is_a_sentence_and_it_can_be_tried_again() {
        List<String> tries = new ArrayList<>();
        DownloadViewModel model = model((accepted, folder, percent) -> {
            tries.add("once");
            throw new BadInputException("The connection broke off.");
        });
        model.accepted().set(true);

        model.start();
        settle();
        assertThat(model.state().get()).isEqualTo(new Fetching.Failed("The connection broke off."));
        model.start();
        settle();

        assertThat(tries).hasSize(2);
        assertThat(opened).isEmpty();
    }

    @Test
    void a_stop_before_it_began_fetches_nothing() {
        DownloadViewModel model = model((accepted, folder, percent) -> {
            throw new AssertionError("fetched");
        });
        model.accepted().set(true);

        model.start();
        model.stop();
        settle();

        assertThat(model.state().get()).isEqualTo(new Fetching.Stopped());
    }

    @Test
    void a_stop_interrupts_the_fetching_and_nobody_after_it() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        DownloadViewModel model = model((accepted, folder, percent) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return folder;
        });
        model.accepted().set(true);
        model.start();
        List<Boolean> interrupted = new ArrayList<>();
        Runnable task = background.removeFirst();
        Thread worker = new Thread(() -> {
            task.run();
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        worker.start();
        begun.await();

        model.stop();
        worker.join();
        frames.next();

        assertThat(model.state().get()).isEqualTo(new Fetching.Stopped());
        assertThat(interrupted).containsExactly(false);
        assertThat(opened).isEmpty();
    }
}
