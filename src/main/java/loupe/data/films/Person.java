package loupe.data.films;

/**
 * Someone who rated films, as the set tells them.
 *
 * @param id         the person's number in the set, from 1
 * @param age        in years
 * @param gender     as the file writes it; may be empty
 * @param occupation as the file writes it; may be empty
 * @param postcode   as the file writes it; may be empty
 */
public record Person(int id, int age, String gender, String occupation, String postcode) {}
