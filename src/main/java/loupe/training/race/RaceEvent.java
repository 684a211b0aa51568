package loupe.training.race;

import java.nio.file.Path;
import java.util.List;
import loupe.training.TrainingEvent;

/** What a race tells: any number of its lanes' news, exactly one {@link Over}. Lanes are numbered from 0. */
public sealed interface RaceEvent {

    /** A lane starts. @param run its folder */
    record LaneBegun(int lane, Path run) implements RaceEvent {}

    /** A lane's own news. @param standing after it */
    record LaneTold(int lane, TrainingEvent event, LaneResult standing) implements RaceEvent {}

    /** Every lane is in, or the race was stopped or could not go on. @param results one a lane @param trouble a sentence, or nothing */
    record Over(List<LaneResult> results, boolean stopped, String trouble) implements RaceEvent {
        public Over {
            results = List.copyOf(results);
        }
    }
}
