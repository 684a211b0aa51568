package loupe.ui.training;

import java.util.Locale;
import loupe.training.Site;
import loupe.ui.common.Texts;

/** What a learner chooses first of a site. */
enum SiteKind {
    HERE, LOCAL, SAGEMAKER;

    static SiteKind of(Site site) {
        return switch (site) {
            case Site.Here _ -> HERE;
            case Site.LocalMode _ -> LOCAL;
            case Site.SageMaker _ -> SAGEMAKER;
        };
    }

    /** The site of this kind that is nearest to {@code before}. */
    Site near(Site before) {
        return switch (this) {
            case HERE -> Site.HERE;
            case LOCAL -> new Site.LocalMode(before.count());
            case SAGEMAKER -> before instanceof Site.SageMaker there ? there : new Site.SageMaker(Machines.OFFERED.getFirst(), before.count());
        };
    }

    String words() {
        return Texts.of("training.site." + name().toLowerCase(Locale.ROOT));
    }
}
