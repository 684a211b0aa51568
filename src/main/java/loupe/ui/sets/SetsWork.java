package loupe.ui.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.ClassOverlap;
import loupe.data.GrayImage;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.data.NearestPictures;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.ConfusionMatrix;
import loupe.inference.Prediction;
import loupe.inference.Questioning;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.ComparisonCache;
import loupe.storage.Models;
import loupe.ui.common.Services;

/** What the comparison works with; everything here takes its time, so it is called off the screen's thread. */
record SetsWork(SetShelf shelf, Models models, Supplier<ClassifierFactory> classifiers, ComparisonCache cache) {

    static SetsWork of(Services services) {
        return new SetsWork(new SetShelf(services.data(), services.workspace().comparedFolders()), services.models(), services.classifiers(),
                new ComparisonCache(services.workspace().cache().resolve("compare")));
    }

    /** The nearest pictures of the set, kept or found; empty where it was stopped. */
    Optional<ClassOverlap> overlap(LoadedSet loaded, Steps steps) {
        LabelledImages images = loaded.compared();
        return cache.overlap(loaded.hash(), images, loaded.classes()).or(() -> {
            Optional<ClassOverlap> found = new NearestPictures(images, loaded.classes()).find(steps::done, steps::stopped);
            found.ifPresent(overlap -> cache.keep(loaded.hash(), overlap));
            return found;
        });
    }

    /** What a network answers to the test pictures of the set, kept or asked; empty where it was stopped. */
    Optional<ConfusionMatrix> answers(LoadedSet loaded, Contender contender, Steps steps) throws BadInputException {
        TrainedModel model = models.open(contender.source(), CheckpointChoice.LAST);
        String asked = model.sha256();
        LabelledImages images = loaded.set().test();
        int classes = Math.max(loaded.classes(), model.network().classes());
        Optional<ConfusionMatrix> kept = cache.answers(loaded.hash(), asked, images, classes);
        if (kept.isPresent()) {
            return kept;
        }
        try (Classifier network = classifiers.get().open(model.network(), model.parameters())) {
            Optional<ConfusionMatrix> found = new Questioning(network).about(images, classes, steps::done, steps::stopped);
            found.ifPresent(answers -> cache.keep(loaded.hash(), asked, answers));
            return found;
        }
    }

    /** What a network answers to a few pictures. */
    List<Integer> answers(Contender contender, LabelledImages images, List<Integer> pictures) throws BadInputException {
        TrainedModel model = models.open(contender.source(), CheckpointChoice.LAST);
        try (Classifier network = classifiers.get().open(model.network(), model.parameters())) {
            List<GrayImage> shown = pictures.stream().map(images::image).toList();
            float[][] answers = network.classify(shown);
            return IntStream.range(0, answers.length).mapToObj(i -> Prediction.of(answers[i]).label()).toList();
        }
    }

    List<Contender> contenders(KnownSet set) {
        return Contenders.on(set, models);
    }
}
