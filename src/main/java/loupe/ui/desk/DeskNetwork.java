package loupe.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.ui.common.SeriesMark;

/** One network on the desk: its mark, its name, how it is and what it answers. Changed on the screen's thread only. */
public final class DeskNetwork {

    private final long id;
    private final SeriesMark mark;
    private final ReadOnlyStringWrapper title;
    private final ReadOnlyStringWrapper fact = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<NetworkStatus> status = new ReadOnlyObjectWrapper<>(new NetworkStatus.Loading());
    private final ReadOnlyObjectWrapper<Optional<Prediction>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> classNames =
            new ReadOnlyObjectWrapper<>(IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    private final ReadOnlyObjectWrapper<Optional<TrainedModel>> model = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String source;
    private long painted;

    DeskNetwork(long id, SeriesMark mark, String title, String source) {
        this.id = id;
        this.mark = mark;
        this.title = new ReadOnlyStringWrapper(title);
        this.source = source;
    }

    public SeriesMark mark() {
        return mark;
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** A short figure of its training, for example {@code 97.3 %}; empty text where none is known. */
    public ReadOnlyStringProperty fact() {
        return fact.getReadOnlyProperty();
    }

    /** Everything that is known of its training, a fact a line; empty text where nothing is. */
    public ReadOnlyStringProperty facts() {
        return facts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NetworkStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** What it says of the picture on the desk; empty before its first answer and while the picture is blank. */
    public ReadOnlyObjectProperty<Optional<Prediction>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** One name a class, in the order of the answer's probabilities. */
    public ReadOnlyObjectProperty<List<String>> classNames() {
        return classNames.getReadOnlyProperty();
    }

    /** The network itself with its weights; empty until it has been read. It changes with each newest weights of a training. */
    public ReadOnlyObjectProperty<Optional<TrainedModel>> model() {
        return model.getReadOnlyProperty();
    }

    long id() {
        return id;
    }

    /** Where it is read from at the next start; empty text while it is learning. */
    String source() {
        return source;
    }

    void readFrom(String nameOrFolder) {
        source = nameOrFolder;
    }

    void become(NetworkStatus next) {
        status.set(next);
    }

    void describe(TrainedModel read) {
        title.set(Facts.title(read.title(), read.facts().getOrDefault("data", "")));
        classNames.set(read.classNames());
        fact.set(Facts.accuracy(read.facts()));
        facts.set(Facts.all(read.facts()));
        model.set(Optional.of(read));
    }

    /** Takes an answer unless a newer picture was answered already. */
    void take(long generation, Optional<Prediction> next) {
        if (generation >= painted) {
            painted = generation;
            answer.set(next);
        }
    }
}
