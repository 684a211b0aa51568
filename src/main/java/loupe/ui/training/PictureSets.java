package loupe.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.training.DataRef;

/** The data sets that the form offers. */
interface PictureSets {

    /** All known sets, Loupe's own first. */
    List<DataCatalog.Entry> entries();

    /** Reads the set and its hash; makes it where it can be made. May take seconds. @param percent hears how far the making is */
    DataState.Ready read(String nameOrFolder, IntConsumer percent) throws BadInputException;

    /** The sets of {@code catalog}. */
    static PictureSets of(DataCatalog catalog) {
        return new PictureSets() {
            @Override
            public List<DataCatalog.Entry> entries() {
                return catalog.entries();
            }

            @Override
            public DataState.Ready read(String nameOrFolder, IntConsumer percent) throws BadInputException {
                Path folder = catalog.folder(nameOrFolder, percent);
                ImageSet set = DataCatalog.read(folder);
                DataRef ref = new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256());
                return new DataState.Ready(ref, set.training().count());
            }
        };
    }
}
