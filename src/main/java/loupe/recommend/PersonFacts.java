package loupe.recommend;

import java.util.List;
import loupe.data.films.Person;

/** What a set tells of people besides their stars, a word a fact: the decade of their age, their gender and their occupation. */
public final class PersonFacts {

    private PersonFacts() {}

    /** For example {@code age 2}, {@code gender F} and {@code occupation writer}. */
    public static List<String> of(Person person) {
        return List.of("age " + person.age() / 10, "gender " + person.gender(), "occupation " + person.occupation());
    }

    /** Whether any fact tells people apart: at least two of them differ in one. */
    public static boolean tell(List<Person> people) {
        return of(people).size() > of(people.stream().limit(1).toList()).size();
    }

    /** All facts of {@code people}, each once, in the order in which they come. */
    public static List<String> of(List<Person> people) {
        return people.stream().flatMap(person -> of(person).stream()).distinct().toList();
    }
}
