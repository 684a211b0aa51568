package loupe.ui.recommender;

import java.util.Locale;
import java.util.Optional;
import loupe.recommend.KnownModel;
import loupe.ui.common.Texts;

/** The networks of two towers that can be looked at. */
enum Towers {
    NEURAL_MF(Optional.of(KnownModel.NEURAL_MF)), WORKSHOP_NMF(Optional.of(KnownModel.WORKSHOP_NMF)), DSSM(Optional.of(KnownModel.DSSM)),
    /** Drawn in the workshop, never trained. */
    WORKSHOP_DSSM(Optional.empty());

    private final Optional<KnownModel> model;

    Towers(Optional<KnownModel> model) {
        this.model = model;
    }

    /** Which model it is; empty for the one that nobody can train. */
    Optional<KnownModel> model() {
        return model;
    }

    String id() {
        return "films-towers-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(String key) {
        return Texts.of("films.towers." + key + "." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String title() {
        return text("title");
    }
}
