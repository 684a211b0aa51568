package loupe.ui.recommender;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.recommend.KnownModel;

/** One model's list beside others'. On the screen's thread. */
final class Column {

    private final ReadOnlyObjectWrapper<KnownModel> model;
    private final ReadOnlyObjectWrapper<TopList> list = new ReadOnlyObjectWrapper<>(TopList.EMPTY);

    Column(KnownModel first) {
        model = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<KnownModel> model() {
        return model.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TopList> list() {
        return list.getReadOnlyProperty();
    }

    void choose(KnownModel next) {
        model.set(next);
    }

    void show(TopList next) {
        list.set(next);
    }
}
