package loupe.data.moonlight;

import loupe.data.films.Person;

/**
 * An invented person with all that is true of them.
 *
 * @param person   what the catalogue says
 * @param taste    what each {@link Axis} is worth to them, in stars; read only
 * @param generous stars that they give more, or less where it is below 0, than the usual person
 * @param active   how many films they rate
 */
record MadePerson(Person person, double[] taste, double generous, int active) {

    /** Stars that this person's taste adds for a film that lies there. */
    double adds(double[] axes) {
        double sum = 0;
        for (int axis = 0; axis < axes.length; axis++) {
            sum += taste[axis] * axes[axis];
        }
        return sum;
    }

    MadePerson with(double[] scaled) {
        return new MadePerson(person, scaled, generous, active);
    }

    int id() {
        return person.id();
    }
}
