package loupe.ui.training;

import loupe.ui.common.Texts;

/**
 * Weights to start from.
 *
 * @param address what {@link loupe.storage.Models#open} takes; empty text for fresh weights
 */
record StartOffer(String title, String address) {

    static StartOffer fresh() {
        return new StartOffer(Texts.of("training.start.fresh"), "");
    }
}
