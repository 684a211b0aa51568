package loupe.network;

import java.util.List;

/**
 * A network gone through once, from input to output, faults or not.
 *
 * @param steps  its layers in their places; those inside blocks are inside their steps
 * @param faults from input to output. Behind a faulty layer the way goes on as if it were repaired, so that one mistake
 *               is told once
 */
public record Survey(List<Step> steps, List<NetworkFault> faults) {

    public Survey {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    /** Every step in order, those inside blocks too, one a path: a block stands before its layers. */
    public List<Step> flat() {
        return steps.stream().flatMap(step -> step.flat().stream()).toList();
    }
}
