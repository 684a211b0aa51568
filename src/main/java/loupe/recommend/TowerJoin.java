package loupe.recommend;

import java.util.ArrayList;
import java.util.List;

/** What a stage of a tower makes goes on into another. @param from and {@code to} are places in the tower; {@code to} is its length where the towers meet */
public record TowerJoin(int from, int to) {

    /** All of a tower, stage by stage: what goes in stays open until a stage takes it in. */
    public static List<TowerJoin> of(List<TowerPlan.Stage> stages) {
        List<TowerJoin> joins = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int place = 0; place < stages.size(); place++) {
            switch (stages.get(place).part()) {
                case WORDS, LETTERS, GENRES, YEARS, POSTER, FILM_ROW, PERSON_ROW, FACTS, QUESTION, RATED, ALEXNET, PROJECTED_TITLE, PROJECTED_QUERY ->
                        open.add(place);
                case BIAS, POPULARITY -> beside.add(place);
                case DROPOUT, DENSE, RELU -> take(joins, open.subList(open.size() - 1, open.size()), place);
                case SUM, BLOCK, CONCAT, UNIT -> take(joins, open, place);
            }
        }
        open.addAll(beside);
        take(joins, open, stages.size());
        return List.copyOf(joins);
    }

    /** {@code taken} ends in {@code place}, which stays open in its place. */
    private static void take(List<TowerJoin> joins, List<Integer> taken, int place) {
        taken.forEach(from -> joins.add(new TowerJoin(from, place)));
        taken.clear();
        taken.add(place);
    }
}
