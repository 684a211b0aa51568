package loupe.ui.training;

import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.ui.desk.DeskViewModel;

/** The card on the desk that follows the network while it learns. On the screen's thread. */
interface LiveCard {

    /** Shows newer weights; {@code classNames} one a class. */
    void put(String title, NetworkSpec network, Parameters parameters, List<String> classNames);

    /** The training is over: the card becomes the trained network in {@code folder}. */
    void end(String folder);

    /** The training left nothing behind: the card goes. */
    void drop();

    /** The one on {@code desk}. */
    static LiveCard on(DeskViewModel desk) {
        return new LiveCard() {
            @Override
            public void put(String title, NetworkSpec network, Parameters parameters, List<String> classNames) {
                desk.putLive(title, network, parameters, classNames);
            }

            @Override
            public void end(String folder) {
                desk.endLive(folder);
            }

            @Override
            public void drop() {
                desk.dropLive();
            }
        };
    }
}
