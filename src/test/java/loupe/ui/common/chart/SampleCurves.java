package loupe.ui.common.chart;

import java.util.Random;

/** Curves shaped like those of a training; the numbers are made up. */
final class SampleCurves {

    private SampleCurves() {}

    static TrainingCurves of(ChartQuantity quantity, int batches, int batchesPerEpoch) {
        TrainingCurves model = new TrainingCurves(quantity);
        fill(model, batches, batchesPerEpoch);
        return model;
    }

    static void fill(TrainingCurves model, int batches, int batchesPerEpoch) {
        Random random = new Random(1);
        for (int batch = 1; batch <= batches; batch++) {
            double epochs = (double) batch / batchesPerEpoch;
            double loss = 2.25 * Math.exp(-batch / 90.0) + 0.3 / (1 + epochs);
            model.batch(epochs, value(model, loss * (1 + 0.35 * random.nextGaussian() / 1.5)));
            if (batch % batchesPerEpoch == 0) {
                model.epoch(epochs, value(model, 0.09 + 0.12 / (1 + epochs)));
            }
        }
        model.refresh();
    }

    private static double value(TrainingCurves model, double loss) {
        double sure = Math.max(loss, 0.002);
        return model.chart().quantity() == ChartQuantity.LOSS ? sure : Math.exp(-sure / 3);
    }
}
