package loupe.engine;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingJob;

/** A few batches on blank pictures: the engine compiles its kernels and Java its loop before somebody waits for them. */
final class Rehearsal {

    private static final int STEPS = 3;

    private Rehearsal() {}

    /** Trains the labs' networks for a moment at {@code where}. Its engine has been started. */
    static void run(Placement where, Learners learners) {
        for (NetworkSpec network : Presets.labs()) {
            TrainingJob job = new TrainingJob(network, new DataRef("blank", "", ""),
                    Recipes.of(network, "mnist"), Recipes.SEED, where);
            int count = STEPS * job.settings().batch();
            LabelledImages blank = new LabelledImages(1, network.input().size(), new byte[count * network.input().size()], new byte[count]);
            ImageSet set = new ImageSet("blank", List.of(), blank, blank);
            try (Resident resident = Resident.of(where, set);
                 Learner learner = learners.open(job, set, resident, InitialWeights.of(network, Recipes.SEED))) {
                learner.beginEpoch(0, BatchOrder.of(Recipes.SEED, 0, count));
                for (int batch = 0; batch < STEPS; batch++) {
                    learner.step(batch, job.settings().learningRate());
                }
                learner.outcomes();
                learner.parameters();
            }
        }
    }
}
