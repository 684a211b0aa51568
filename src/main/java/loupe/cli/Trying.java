package loupe.cli;

import java.util.List;
import java.util.function.UnaryOperator;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.Evaluation;
import loupe.inference.TrainedModel;

/** Tries a trained network on pictures whose class is known. */
final class Trying {

    private Trying() {}

    /** @param change what is done to each picture first @throws BadInputException where the network's answers are no numbers */
    static Evaluation.Score of(Services services, TrainedModel trained, LabelledImages images, UnaryOperator<GrayImage> change)
            throws BadInputException {
        try (Classifier classifier = services.classifiers().open(trained.network(), trained.parameters())) {
            if (images.count() > 0) {
                Answers.check(classifier.classify(List.of(change.apply(images.image(0)))), trained.title());
            }
            return new Evaluation(classifier, change).of(images, done -> { });
        }
    }
}
