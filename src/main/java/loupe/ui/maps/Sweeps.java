package loupe.ui.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import loupe.data.GrayImage;
import loupe.inference.Answers;
import loupe.inference.Classifier;
import loupe.inference.Sweep;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Mailbox;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/**
 * Lets every network of the desk look at many pictures while a view of them is in front: piece by piece between the desk's
 * own answers, begun anew with each change. What was asked before is dropped and never shown. On the screen's thread.
 */
final class Sweeps {

    private record Found(long id, NetworkAnswers network, Answers answers) {}

    private final String topic;
    private final DeskViewModel desk;
    private final int first;
    private final Mailbox<Found> found;
    private final ObservableList<NetworkAnswers> networks = FXCollections.observableArrayList();
    private final Set<DeskNetwork> known = new HashSet<>();
    private Optional<Question> question = Optional.empty();
    private boolean front;
    private long ids;

    /** Pictures and the order in which they are looked at. */
    record Question(IntFunction<GrayImage> pictures, List<Integer> order) {}

    /** @param topic names these studies on the desk; {@code first} is how many answers must be there before any is shown */
    Sweeps(String topic, DeskViewModel desk, FrameClock frames, int first) {
        this.topic = topic;
        this.desk = desk;
        this.first = first;
        this.found = new Mailbox<>(frames, all -> all.forEach(this::take));
        follow();
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> follow());
    }

    /** The networks in the order of the desk. */
    ObservableList<NetworkAnswers> networks() {
        return networks;
    }

    /** Works only while it is in front. What was asked last is asked then. */
    void shown(boolean next) {
        front = next;
        networks.forEach(this::begin);
    }

    /** Asks every network; empty where there is nothing to look at. */
    void ask(Optional<Question> next) {
        question = next;
        networks.forEach(this::begin);
    }

    private void follow() {
        networks.removeIf(network -> !desk.networks().contains(network.network()));
        for (DeskNetwork network : desk.networks()) {
            if (networks.stream().noneMatch(answers -> answers.network() == network)) {
                NetworkAnswers answers = new NetworkAnswers(network);
                networks.add(Math.min(desk.networks().indexOf(network), networks.size()), answers);
                listen(answers);
                begin(answers);
            }
        }
    }

    /** New weights answer anew. */
    private void listen(NetworkAnswers answers) {
        if (known.add(answers.network())) {
            answers.network().model().addListener((property, before, now) -> begin(answers));
        }
    }

    private void begin(NetworkAnswers network) {
        long id = ++ids;
        network.ask(id);
        if (front && question.isPresent() && network.network().model().get().isPresent()) {
            desk.study(topic, network.network(), study(question.get(), id, network));
        } else {
            desk.endStudy(topic, network.network());
        }
        if (question.isEmpty()) {
            network.clear();
        }
    }

    private loupe.ui.desk.Study study(Question asked, long id, NetworkAnswers network) {
        Sweep sweep = new Sweep(asked.pictures(), asked.order(), answers -> found.put(new Found(id, network, answers)));
        return classifier -> step(sweep, classifier);
    }

    /** The desk says what is wrong with a network that cannot answer; here it has no answers then. */
    private static boolean step(Sweep sweep, Classifier network) {
        try {
            return sweep.step(network);
        } catch (IllegalStateException | IllegalArgumentException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.DEBUG, "no answers", fault);
            return false;
        }
    }

    private void take(Found next) {
        if (next.network().waitsFor(next.id()) && next.answers().known() >= Math.min(first, next.answers().count())) {
            next.network().take(next.answers());
        }
    }
}
