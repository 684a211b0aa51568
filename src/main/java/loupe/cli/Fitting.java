package loupe.cli;

import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Shape;

/** Whether a network and pictures belong together. */
final class Fitting {

    private Fitting() {}

    /** Refuses the test pictures of {@code set} where they do not fit {@code trained}, and tells where it learned other classes than theirs. */
    static void check(TrainedModel trained, ImageSet set, Console console) throws BadInputException {
        check(trained.network(), set.test(), set.name(), set.classNames().size());
        otherClasses(trained, set).ifPresent(sentence -> console.say(sentence + " Answers are right here where their number is that of the picture's class."));
    }

    /** A sentence where {@code trained} learned other classes than those of {@code set}. */
    static Optional<String> otherClasses(TrainedModel trained, ImageSet set) {
        List<String> learned = trained.classNames();
        List<String> same = learned.subList(0, Math.min(learned.size(), set.classNames().size()));
        return set.classNames().equals(same) ? Optional.empty()
                : Optional.of("The classes of " + set.name() + " (" + String.join(", ", set.classNames()) + ") are not those that "
                        + trained.title() + " learned (" + String.join(", ", learned) + ").");
    }

    /** Refuses pictures of another size than {@code network} takes, and more classes than it tells apart. */
    static void check(NetworkSpec network, LabelledImages images, String dataName, int classes) throws BadInputException {
        if (!network.input().equals(new Shape.Pictures(1, images.rows(), images.columns()))) {
            throw new BadInputException("The pictures of " + dataName + " are " + images.columns() + "x" + images.rows()
                    + " and " + network.name() + " takes " + network.input().inWords() + ".");
        }
        if (network.classes() < classes) {
            throw new BadInputException("There are " + classes + " classes in " + dataName + " and " + network.name()
                    + " tells " + network.classes() + " apart. End the network in dense " + classes + ".");
        }
    }
}
