package loupe.engine;

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
        for (NetworkSpec network : Presets.all()) {
            TrainingJob job = new TrainingJob(network, new DataRef("blank", "", ""),
                    Recipes.of(network, "mnist"), Recipes.SEED, where);
            int count = STEPS * job.settings().batch();
            FloatPictures blank = new FloatPictures(new float[count * network.input().size()], new int[count]);
            FloatSet set = new FloatSet(blank, blank);
            try (Resident resident = Resident.of(where, set);
                 Learner learner = learners.open(job, set, resident, InitialWeights.of(network, Recipes.SEED))) {
                learner.beginEpoch(BatchOrder.of(Recipes.SEED, 0, count));
                for (int batch = 0; batch < STEPS; batch++) {
                    learner.step(batch, job.settings().learningRate());
                }
                learner.outcomes();
                learner.parameters();
            }
        }
    }
}
