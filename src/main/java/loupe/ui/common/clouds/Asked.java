package loupe.ui.common.clouds;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** One question at a time, asked in the background. On the screen's thread. */
public final class Asked {

    private final Threads threads;
    private final Consumer<String> doing;
    private Optional<FutureTask<Boolean>> waiting = Optional.empty();

    /** @param doing hears what is waited for; empty text for nothing */
    public Asked(Threads threads, Consumer<String> doing) {
        this.threads = threads;
        this.doing = doing;
    }

    /** Reads an answer, on the screen's thread. */
    public interface Reader<T> {

        void take(T answer);

        /** An answer that came after nobody waited for it any more. */
        default void unwanted(T answer) {}

        void fault(String sentence);
    }

    /** Asks, in the place of what was waited for before. @param words what is waited for */
    public <T> void ask(String words, Callable<T> question, Reader<T> reader) {
        stop();
        Question<T> asked = new Question<>(question, reader);
        FutureTask<Boolean> task = new FutureTask<>(asked, true);
        asked.task = Optional.of(task);
        waiting = asked.task;
        doing.accept(words);
        threads.background().execute(task);
    }

    /** Says how far it is, if anything is waited for. */
    public void says(String words) {
        if (waiting.isPresent()) {
            doing.accept(words);
        }
    }

    /** Waits no longer. @return whether anything was waited for */
    public boolean stop() {
        boolean any = waiting.isPresent();
        waiting.ifPresent(task -> task.cancel(true));
        waiting = Optional.empty();
        if (any) {
            doing.accept("");
        }
        return any;
    }

    private final class Question<T> implements Runnable {

        private final Callable<T> question;
        private final Reader<T> reader;
        private volatile Optional<FutureTask<Boolean>> task = Optional.empty();

        private Question(Callable<T> question, Reader<T> reader) {
            this.question = question;
            this.reader = reader;
        }

        @Override
        public void run() {
            try {
                T answer = question.call();
                threads.screen().execute(() -> finish(() -> reader.take(answer), () -> reader.unwanted(answer)));
            } catch (BadInputException fault) {
                threads.screen().execute(() -> finish(() -> reader.fault(fault.getMessage()), () -> { }));
            } catch (Exception fault) {
                System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "The cloud could not be asked.", fault);
                threads.screen().execute(() -> finish(() -> reader.fault(Texts.of("cloud.fault", String.valueOf(fault.getMessage()))), () -> { }));
            }
        }

        private void finish(Runnable wanted, Runnable unwanted) {
            if (task.isPresent() && task.equals(waiting)) {
                waiting = Optional.empty();
                doing.accept("");
                wanted.run();
            } else {
                unwanted.run();
            }
        }
    }
}
