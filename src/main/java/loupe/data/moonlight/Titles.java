package loupe.data.moonlight;

import loupe.data.Chance;

/**
 * Titles from a small grammar. The nouns of about four titles in five are drawn from the talky or the kinetic words, the likelier the further
 * the film lies that way; all other words say nothing. Every tenth noun is one that is easily mistyped.
 */
final class Titles {

    private static final double HARD = 0.1;
    private static final double NEUTRAL = 0.15;
    /** How sharply the words follow the axis. */
    private static final double SHARP = 2.5;

    private final Chance chance;
    private final double kinetic;

    /** @param kinetic where the film lies on {@link Axis#KINETIC} */
    Titles(Chance chance, double kinetic) {
        this.chance = chance;
        this.kinetic = kinetic;
    }

    /** One more title, without a year. */
    String next() {
        return switch (chance.below(9)) {
            case 0, 1 -> "The " + TitleWords.ADJECTIVES.pick(chance) + " " + noun();
            case 2 -> "The " + TitleWords.THINGS.pick(chance) + " " + noun();
            case 3 -> TitleWords.ADJECTIVES.pick(chance) + " " + noun();
            case 4 -> noun() + " in " + TitleWords.PLACES.pick(chance);
            case 5 -> "The " + noun() + " and the " + TitleWords.THINGS.pick(chance);
            case 6 -> TitleWords.NAMES.pick(chance) + "'s " + noun();
            case 7 -> "The " + noun() + " of " + TitleWords.PLACES.pick(chance);
            default -> TitleWords.THINGS.pick(chance) + " " + noun();
        };
    }

    private String noun() {
        double which = chance.uniform();
        if (which < HARD) {
            return TitleWords.HARD.pick(chance);
        }
        if (which < HARD + NEUTRAL) {
            return TitleWords.NEUTRAL.pick(chance);
        }
        boolean moves = chance.uniform() < 1 / (1 + StrictMath.exp(-SHARP * kinetic));
        return (moves ? TitleWords.KINETIC : TitleWords.TALKY).pick(chance);
    }
}
