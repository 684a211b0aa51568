package loupe.planted.process;

import java.util.List;
import loupe.planted.engine.EngineThatStartsProcesses;
import loupe.planted.storage.FolderThatStartsProcesses;

/** Breaks: processes know no engine. */
public record ProcessThatTrains(EngineThatStartsProcesses engine, List<FolderThatStartsProcesses> folders) {

    /** The first of the folders. */
    public FolderThatStartsProcesses first() {
        return folders.getFirst();
    }
}
