package loupe.cli;

import loupe.data.BadInputException;
import loupe.data.LabelledImages;
import loupe.network.NetworkSpec;
import loupe.network.Shape;

/** Whether a network and pictures belong together. */
final class Fitting {

    private Fitting() {}

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
