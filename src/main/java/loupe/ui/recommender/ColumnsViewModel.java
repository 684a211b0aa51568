package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.films.Ratings;
import loupe.recommend.KnownModel;
import loupe.recommend.Mix;
import loupe.recommend.TrainedRecommender;
import loupe.ui.common.Texts;

/** The same person's lists from several models, side by side; every star puts them in order anew. On the screen's thread. */
final class ColumnsViewModel {

    private static final List<KnownModel> PLAIN = List.of(KnownModel.BIAS, KnownModel.MF, KnownModel.IALS, KnownModel.EASE);
    private static final List<KnownModel> WITH_NETWORKS = List.of(KnownModel.BIAS, KnownModel.MF, KnownModel.NEURAL_MF, KnownModel.DSSM);

    private final FittedModels models;
    private final MeViewModel me;
    private final MixViewModel mix;
    private final SayViewModel say;
    private final List<Column> columns;
    private final ReadOnlyStringWrapper moved = new ReadOnlyStringWrapper("");
    private String whose;

    ColumnsViewModel(FittedModels models, MeViewModel me, MixViewModel mix, SayViewModel say) {
        this.mix = mix;
        this.say = say;
        columns = (models.hasShipped() ? WITH_NETWORKS : PLAIN).stream().map(Column::new).toList();
        this.models = models;
        this.me = me;
        this.whose = me.person().get();
        models.changes().addListener((changes, before, after) -> refresh());
        me.stars().addListener((stars, before, after) -> refresh());
        mix.mix().addListener((now, before, after) -> refresh());
        say.saying().addListener((now, before, after) -> refresh());
        refresh();
    }

    List<Column> columns() {
        return columns;
    }

    /** How far the factorisation's list is from the one that it makes for those without stars, in a sentence. */
    ReadOnlyStringProperty moved() {
        return moved.getReadOnlyProperty();
    }

    /** Shows another model's list in {@code column}. */
    void choose(Column column, KnownModel model) {
        column.choose(model);
        column.show(list(column, TopList.EMPTY));
        compare();
    }

    private void refresh() {
        boolean same = whose.equals(me.person().get());
        whose = me.person().get();
        columns.forEach(column -> column.show(list(column, same ? column.list().get() : TopList.EMPTY)));
        compare();
    }

    private TopList list(Column column, TopList before) {
        Optional<TrainedRecommender> ready = models.ready(column.model().get());
        Ratings own = me.stars().get().ratings();
        return ready.map(trained -> TopList.of(trained, own, say.taste(trained, own), before, mix.mix().get())).orElse(TopList.EMPTY);
    }

    private void compare() {
        moved.set(models.ready(KnownModel.MF).map(trained -> {
            Ratings own = me.stars().get().ratings();
            long mine = TopList.of(trained, own, TopList.EMPTY, Mix.NONE).newTo(TopList.everybodys(trained, own));
            return Texts.of("films.moved", mine, TopList.LENGTH);
        }).orElse(""));
    }
}
