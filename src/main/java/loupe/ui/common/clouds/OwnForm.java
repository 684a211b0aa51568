package loupe.ui.common.clouds;

import java.util.List;

/** What a learner has in the place of what Loupe takes for a launch: a name, a bucket, a container's image. On the screen's thread. */
public final class OwnForm {

    private final TypedLine name;
    private final TypedLine bucket;
    private final TypedLine image;

    /** @param rules judge what is typed @param named whether it names a training or an endpoint, or a tuning */
    public OwnForm(CloudAccess rules, LaunchPart named) {
        name = TypedLine.optional("", words -> rules.fault(named, words));
        bucket = TypedLine.optional("", words -> rules.fault(LaunchPart.BUCKET, words));
        image = TypedLine.optional("", words -> rules.fault(LaunchPart.IMAGE, words));
    }

    /** Of what is made. It is used once, so nobody remembers it. */
    public TypedLine name() {
        return name;
    }

    /** Where files go. */
    public TypedLine bucket() {
        return bucket;
    }

    /** The container's. */
    public TypedLine image() {
        return image;
    }

    public List<TypedLine> lines() {
        return List.of(name, bucket, image);
    }

    public CloudManner.Own own() {
        return new CloudManner.Own(name.given(), bucket.given(), image.given());
    }
}
