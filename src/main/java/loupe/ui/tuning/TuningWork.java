package loupe.ui.tuning;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.Evaluation;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.MemoryThere;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.TrainingBackend;
import loupe.training.TrainingJob;
import loupe.training.tuning.Tuner;
import loupe.ui.common.Services;

/** What tuning in the window works with. @param memory how many bytes trainings may take together now */
record TuningWork(Workspace workspace, Models models, TrainingBackend backend, Supplier<ClassifierFactory> classifiers, LongSupplier memory) {

    static TuningWork of(Services services) {
        return new TuningWork(services.workspace(), services.models(), services.backend(), services.classifiers(), MemoryThere::bytes);
    }

    Tuner tuner() {
        return new Tuner(backend, this::onTestPictures, memory, System::nanoTime);
    }

    private double onTestPictures(TrainingJob job, Path run) throws BadInputException {
        TrainedModel trained = models.open(run.toString(), CheckpointChoice.LAST);
        LabelledImages test = DataCatalog.test(Path.of(job.data().folder()));
        try (Classifier classifier = classifiers.get().open(trained.network(), trained.parameters())) {
            if (test.count() > 0 && Float.isNaN(classifier.classify(List.of(test.image(0)))[0][0])) {
                throw new BadInputException("Its answers are no numbers.");
            }
            return new Evaluation(classifier, picture -> picture).of(test, done -> { }).accuracy();
        }
    }
}
