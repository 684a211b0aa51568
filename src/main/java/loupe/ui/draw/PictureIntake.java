package loupe.ui.draw;

import loupe.data.BadInputException;
import loupe.data.Picture;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Reads pictures in the background and lays them on the canvas. To be called on the screen's thread. */
final class PictureIntake {

    private static final System.Logger LOG = System.getLogger("loupe.ui.draw");

    /** Where a picture comes from. */
    @FunctionalInterface
    interface Origin {

        /** Reads it; may take long. */
        Picture read() throws BadInputException;
    }

    private final DrawViewModel model;
    private final Threads threads;
    private long newest;

    PictureIntake(DrawViewModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
    }

    /** Reads from {@code origin} and shows what came, or says why nothing did. Of two at a time the later one counts. */
    void take(Origin origin) {
        long number = ++newest;
        threads.background().execute(() -> {
            Runnable outcome = outcome(origin);
            threads.screen().execute(() -> {
                if (number == newest) {
                    outcome.run();
                }
            });
        });
    }

    private Runnable outcome(Origin origin) {
        try {
            Picture picture = origin.read();
            return () -> model.put(picture);
        } catch (BadInputException fault) {
            return () -> model.refuse(fault.getMessage());
        } catch (RuntimeException | OutOfMemoryError fault) {
            LOG.log(System.Logger.Level.WARNING, "A picture could not be taken.", fault);
            return () -> model.refuse(Texts.of("draw.picture.fault", fault.getClass().getSimpleName()));
        }
    }
}
