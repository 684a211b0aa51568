package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.Chance;
import loupe.recommend.ContentTower;
import loupe.recommend.FilmFeatures;

/**
 * Turns what is told of films into vectors of length 1: every group of features has a table whose rows add up, the sum goes through
 * {@code top}, and where films have numbers of their own their rows are added.
 *
 * @param told groups of features and their tables [features, hidden]
 * @param posters what is seen on posters, where there are any, is added to the sum
 * @param bias [1, hidden]
 * @param top     from hidden, through tanh, to k
 * @param dropout share of the hidden numbers that are left out in a step
 * @param ids  a row of k for each film; empty where a film is only what is told of it
 */
record FilmTower(List<Told> told, Optional<PosterTower> posters, Weight bias, Layer.Dense top, double dropout,
                 Optional<Ids> ids, int count) {

    /** A group of features. @param table [features, hidden] */
    record Told(Bag rows, Weight table) {}

    /** @param table [films, k] @param popularity [films, 1], added to every score @param left share of the films that must do without in a step */
    record Ids(Weight table, Weight popularity, double left) {}

    /** What all films came to, and what is needed on the way back. @param kept which films' own rows count */
    record Pass(UnitRows vectors, Layer.Pass top, boolean[] kept) {}

    /** What was learnt of content, as plain arrays. @param features whose columns are those of all groups, one behind the other */
    ContentTower content(FilmFeatures features) {
        int hidden = bias.columns();
        float[] table = new float[features.names().size() * hidden];
        int at = 0;
        for (Told group : told) {
            float[] rows = group.table().values();
            int count = Math.min(rows.length, table.length - at);
            System.arraycopy(rows, 0, table, at, count);
            at += count;
        }
        return new ContentTower(features, table, bias.values().clone(),
                new ContentTower.Top(top.weight().values().clone(), top.bias().values().clone()), posters.map(PosterTower::sight));
    }

    Stream<Weight> weights() {
        return Stream.of(told.stream().map(Told::table), posters.stream().flatMap(tower -> tower.weights().stream()), Stream.of(bias), top.weights(),
                ids.stream().flatMap(own -> Stream.of(own.table(), own.popularity()))).flatMap(some -> some).filter(weight -> weight.rows() > 0);
    }

    /** Whether it can tell no film from any other. */
    boolean isBlind() {
        return ids.isEmpty() && posters.isEmpty() && told.stream().allMatch(group -> group.table().rows() == 0);
    }

    /** All films go up. @param own whose own rows count in use */
    Pass up(NDManager scope, Optional<Chance> dropping, boolean[] own) {
        int hidden = bias.columns();
        float[] sums = new float[count * hidden];
        for (int film = 0; film < count; film++) {
            System.arraycopy(bias.values(), 0, sums, film * hidden, hidden);
        }
        int[] all = all();
        told.forEach(group -> group.rows().addTimes(group.table(), all, sums));
        posters.ifPresent(tower -> dropping.ifPresentOrElse(chance -> tower.addSome(chance, sums), () -> tower.addAll(sums)));
        Layer.Pass pass = climb().forward(scope.create(sums, new Shape(count, hidden)), dropping);
        float[] vectors = pass.output().toFloatArray();
        boolean[] kept = kept(dropping, own);
        ids.ifPresent(mine -> addOwn(mine, kept, vectors));
        return new Pass(UnitRows.of(vectors.length / Math.max(1, count), vectors), pass, kept);
    }

    private Layer climb() {
        return new Layer.Stack(List.of(new Layer.Tanh(), new Layer.Dropout(dropout), top));
    }

    private boolean[] kept(Optional<Chance> dropping, boolean[] own) {
        if (ids.isEmpty() || dropping.isEmpty()) {
            return own;
        }
        boolean[] kept = new boolean[count];
        for (int film = 0; film < count; film++) {
            kept[film] = dropping.get().uniform() >= ids.get().left();
        }
        return kept;
    }

    private static void addOwn(Ids ids, boolean[] kept, float[] vectors) {
        int k = ids.table().columns();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] += kept[i / k] ? ids.table().values()[i] : 0;
        }
    }

    /** @param slopes at the vectors; used up */
    void descend(Pass pass, float[] slopes, NDManager scope) {
        pass.vectors().back(slopes);
        ids.ifPresent(own -> {
            int k = own.table().columns();
            for (int i = 0; i < slopes.length; i++) {
                own.table().gradient()[i] += pass.kept()[i / k] ? slopes[i] : 0;
            }
        });
        int k = pass.vectors().dimension();
        float[] hidden = pass.top().back().apply(scope.create(slopes, new Shape(count, k))).toFloatArray();
        int[] all = all();
        told.forEach(group -> group.rows().descend(group.table(), all, hidden));
        posters.ifPresent(tower -> tower.descend(hidden));
        for (int i = 0; i < hidden.length; i++) {
            bias.gradient()[i % bias.columns()] += hidden[i];
        }
    }

    /** What is added to each film's scores. */
    float[] popularity() {
        return ids.map(own -> own.popularity().values().clone()).orElseGet(() -> new float[count]);
    }

    /** Numbers of films. */
    int[] all() {
        return IntStream.range(0, count).toArray();
    }

    /** The popularity of films that were rated; the others have the mean of those. */
    float[] popularity(boolean[] rated) {
        float[] popularity = popularity();
        double mean = IntStream.range(0, count).filter(film -> rated[film]).mapToDouble(film -> popularity[film]).average().orElse(0);
        for (int film = 0; film < count; film++) {
            popularity[film] = rated[film] ? popularity[film] : (float) mean;
        }
        return popularity;
    }
}
