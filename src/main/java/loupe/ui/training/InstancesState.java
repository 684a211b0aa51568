package loupe.ui.training;

import java.util.List;

/** What is said of the number of instances. @param sentence on what the rows show, or on why there are none */
record InstancesState(String sentence, List<MeasuredRun> rows) {

    InstancesState {
        rows = List.copyOf(rows);
    }

    /** The highest speed among them; 0 where there is none. */
    double fastest() {
        return rows.stream().mapToDouble(MeasuredRun::perSecond).max().orElse(0);
    }
}
