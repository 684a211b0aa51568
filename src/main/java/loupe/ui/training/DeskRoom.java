package loupe.ui.training;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import loupe.ui.desk.DeskViewModel;

/** Where an earlier run's network can be put before the learner's drawing. On the screen's thread. */
interface DeskRoom {

    /** Whether another network fits. */
    ObservableValue<Boolean> isFree();

    /** Adds the network in {@code folder}. */
    void add(String folder);

    /** That of {@code desk}. */
    static DeskRoom on(DeskViewModel desk) {
        ObservableValue<Boolean> free = Bindings.createBooleanBinding(desk::hasRoom, desk.networks());
        return new DeskRoom() {
            @Override
            public ObservableValue<Boolean> isFree() {
                return free;
            }

            @Override
            public void add(String folder) {
                desk.add(folder);
            }
        };
    }
}
