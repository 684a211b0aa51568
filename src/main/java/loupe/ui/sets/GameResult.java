package loupe.ui.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/**
 * How a round ended. Only pictures that the learner has been shown count, for both.
 *
 * @param names    of the classes
 * @param opponent the network and what it answered to all pictures of the round; empty where there is none
 */
record GameResult(Round round, List<String> names, Optional<Opponent> opponent) {

    /** A network that plays along. @param answers one a picture of the round */
    record Opponent(Contender network, List<Integer> answers) {}

    /** Who was right on how many. */
    String sentence() {
        int shown = round.at();
        if (shown == 0) {
            return Texts.of("sets.game.nothing");
        }
        String you = Texts.of("sets.game.you", round.right(), shown, Numerals.percent((double) round.right() / shown));
        return you + " " + opponent.map(network -> Texts.of("sets.game.network", network.network().title(), right(network), shown,
                Numerals.percent((double) right(network) / shown))).orElse(Texts.of("sets.game.alone"));
    }

    /** Who missed which. */
    String misses() {
        List<Integer> you = missed(place -> round.answers().get(place).equals(Optional.of(round.truth(place))));
        List<Integer> network = opponent.map(there -> missed(place -> there.answers().get(place) == round.truth(place))).orElse(List.of());
        long both = you.stream().filter(network::contains).count();
        return opponent.isEmpty() || round.at() == 0 ? "" : Texts.of("sets.game.misses", you.size() - both, network.size() - both, both);
    }

    /** What was answered to the picture at that place, in a few words. */
    String line(int place) {
        String truth = names.get(round.truth(place));
        String you = round.answers().get(place).map(answer -> mark(answer, place)).orElse(Texts.of("sets.game.tooLate"));
        return opponent.map(there -> Texts.of("sets.game.line", truth, you, mark(there.answers().get(place), place)))
                .orElse(Texts.of("sets.game.line.alone", truth, you));
    }

    private String mark(int answer, int place) {
        String name = answer < names.size() ? names.get(answer) : Integer.toString(answer);
        return (answer == round.truth(place) ? "✓ " : "✗ ") + name;
    }

    private int right(Opponent network) {
        return (int) IntStream.range(0, round.at()).filter(place -> network.answers().get(place) == round.truth(place)).count();
    }

    private List<Integer> missed(IntPredicate right) {
        return IntStream.range(0, round.at()).filter(place -> !right.test(place)).boxed().toList();
    }
}
