package loupe.ui.builder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.NetworkFile;
import loupe.storage.NetworkHistory;
import loupe.ui.common.Texts;

/** What is done with whole networks. */
final class NetworkActions {

    private final BuilderViewModel model;

    NetworkActions(BuilderViewModel model) {
        this.model = model;
    }

    /** A network with nothing but an answer in it. */
    void create() {
        add(new NetworkSpec(model.library().freeName(Texts.of("builder.name.new")), NetworkSpec.DIGIT, Presets.LOGISTIC.layers()));
    }

    void duplicate() {
        NetworkSpec now = model.network();
        add(new NetworkSpec(model.library().freeName(Texts.of("builder.name.copy", now.name())), now.input(), now.layers()));
    }

    private void add(NetworkSpec network) {
        model.open(model.library().add(NetworkHistory.of(network)));
    }

    /** Whether the open network is the learner's own. */
    boolean canDelete() {
        return model.entry().get().own();
    }

    /** Deletes the open network, and offers to bring it back. */
    void delete() {
        if (!canDelete()) {
            return;
        }
        NetworkEntry gone = model.entry().get();
        List<NetworkEntry> all = model.library().entries();
        NetworkEntry next = all.get(Math.max(0, all.indexOf(gone) - 1));
        model.library().delete(gone);
        model.open(next);
        model.notice().set(new Notice(Texts.of("builder.deleted", gone.network().name()), false,
                Optional.of(new Notice.Way(Texts.of("builder.deleted.undo"), () -> restore(gone)))));
    }

    private void restore(NetworkEntry gone) {
        model.library().restore(gone);
        model.open(gone);
        model.notice().set(Notice.NONE);
    }

    /** Opens the network in {@code file} as one of the learner's own. */
    void openFile(Path file) {
        try {
            NetworkSpec found = NetworkFile.draft(file);
            add(new NetworkSpec(model.library().freeName(found.name()), found.input(), found.layers()));
        } catch (BadInputException e) {
            model.notice().set(Notice.refused(e.getMessage()));
        }
    }

    /** Opens the network that a text says, a preset's name or its layers, as one of the learner's own. */
    void openText(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        try {
            NetworkSpec found = Presets.named(line).orElseGet(() -> NetworkText.parse(Texts.of("builder.name.pasted"), line));
            add(new NetworkSpec(model.library().freeName(found.name()), found.input(), found.layers()));
        } catch (IllegalArgumentException e) {
            model.notice().set(Notice.refused(Texts.of("builder.paste.fault", e.getMessage())));
        }
    }

    /** Writes the layers as text to {@code file}. */
    void save(Path file) {
        try {
            NetworkFile.writeText(file, model.network());
            model.notice().set(Notice.said(Texts.of("builder.saved", file.getFileName())));
        } catch (IOException e) {
            model.notice().set(Notice.refused(Texts.of("builder.save.fault", file, e.getClass().getSimpleName())));
        }
    }
}
