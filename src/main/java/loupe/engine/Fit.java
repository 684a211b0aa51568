package loupe.engine;

import java.util.Optional;
import loupe.data.Augmentation;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.MemoryEstimate;
import loupe.network.MemoryRoom;
import loupe.network.Shape;
import loupe.training.Device;
import loupe.training.TrainingJob;

/** Whether a job's network and settings fit its pictures and this machine. @param memory that is there */
record Fit(TrainingJob job, MemoryRoom memory) {

    /** @throws TrainingFault with the first thing that does not fit */
    void check(ImageSet set) throws TrainingFault {
        check(set, set.training());
        check(set, set.test());
        checkMemory();
        checkAugmentation(set);
        if (job.settings().batch() > set.training().count()) {
            throw new TrainingFault("A batch of " + job.settings().batch() + " is more than the " + set.training().count()
                    + " training pictures of \"" + set.name() + "\". Use a smaller batch.");
        }
    }

    private void checkMemory() throws TrainingFault {
        if (job.where().device() == Device.CPU) {
            Optional<String> fault = MemoryEstimate.of(job.network(), job.settings().batch()).fault(memory);
            if (fault.isPresent()) {
                throw new TrainingFault(fault.get());
            }
        }
    }

    private void checkAugmentation(ImageSet set) throws TrainingFault {
        LabelledImages part = set.training();
        if (!job.augmentation().equals(Augmentation.NONE) && (part.rows() != GrayImage.SIDE || part.columns() != GrayImage.SIDE)) {
            throw new TrainingFault("Augmentation changes pictures of 28x28, and \"" + set.name() + "\" has pictures of " + part.rows()
                    + "x" + part.columns() + ". Train without it, or choose another data set.");
        }
    }

    private void check(ImageSet set, LabelledImages part) throws TrainingFault {
        if (job.network().input().size() != part.rows() * part.columns()
                || job.network().input() instanceof Shape.Pictures p && p.height() != part.rows()) {
            throw new TrainingFault("The network wants " + job.network().input().inWords() + " and \"" + set.name()
                    + "\" has pictures of " + part.rows() + "x" + part.columns() + ". Choose another data set?");
        }
        int classes = job.network().classes();
        for (int i = 0; i < part.count(); i++) {
            if (part.label(i) >= classes) {
                throw new TrainingFault("\"" + set.name() + "\" has class " + part.label(i) + " and the network tells only "
                        + classes + " classes apart. Give its last Dense layer more outputs.");
            }
        }
    }
}
