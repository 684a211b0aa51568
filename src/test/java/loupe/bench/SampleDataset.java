package loupe.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.util.Progress;

/** A data set that hands out one picture at a time, as DJL's documentation shows how to write one. */
final class SampleDataset extends RandomAccessDataset {

    private final NDArray data;
    private final NDArray classes;

    private SampleDataset(Builder builder) {
        super(builder);
        data = builder.data;
        classes = builder.classes;
    }

    @Override
    public Record get(NDManager manager, long index) {
        NDArray image = data.get(manager, index);
        NDArray label = classes.get(manager, index);
        return new Record(new NDList(image), new NDList(label));
    }

    @Override
    protected long availableSize() {
        return classes.size();
    }

    @Override
    public void prepare(Progress progress) {}

    static final class Builder extends BaseBuilder<Builder> {

        private NDArray data;
        private NDArray classes;

        Builder of(NDArray images, NDArray labels) {
            data = images;
            classes = labels;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        SampleDataset build() {
            return new SampleDataset(this);
        }
    }
}
