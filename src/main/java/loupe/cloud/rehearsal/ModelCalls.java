package loupe.cloud.rehearsal;

import java.time.Clock;
import java.util.Map;

/** The operations on models and on the configurations of endpoints. */
record ModelCalls(Shelf<Kept> models, Shelf<Kept> configs, Buckets buckets, Tags tags, Clock clock) {

    private static final String MODEL = "Model";
    private static final String CONFIG = "EndpointConfig";
    /** By this a container with DJL's own server knows its models. */
    private static final String STOCK = "SERVING_LOAD_MODELS";
    private static final int STEP = 1024;

    Map<String, Operation> operations() {
        return Map.of("SageMaker.CreateModel", this::createModel,
                "SageMaker.DescribeModel", (request, caller) -> models.named(request.needed("ModelName")).described(),
                "SageMaker.DeleteModel", (request, caller) -> delete(models, request.needed("ModelName")),
                "SageMaker.ListModels", (request, caller) -> models.list(request, "Models", Kept::summary),
                "SageMaker.CreateEndpointConfig", this::createConfig,
                "SageMaker.DescribeEndpointConfig", (request, caller) -> configs.named(request.needed("EndpointConfigName")).described(),
                "SageMaker.DeleteEndpointConfig", (request, caller) -> delete(configs, request.needed("EndpointConfigName")),
                "SageMaker.ListEndpointConfigs", (request, caller) -> configs.list(request, "EndpointConfigs", Kept::summary));
    }

    private Map<String, ?> createModel(Members request, Caller caller) throws Refused {
        Members container = request.object("PrimaryContainer");
        if (!container.has("Image") || !container.has("ModelDataUrl")) {
            throw Refused.invalid("The rehearsal hosts models with a PrimaryContainer that has Image and ModelDataUrl.");
        }
        if (!request.has("ExecutionRoleArn")) {
            throw Refused.invalid("Requires an ExecutionRoleArn.");
        }
        JobRules.role(request.needed("ExecutionRoleArn"));
        JobRules.image(container.needed("Image"), caller);
        if (container.object("Environment").has(STOCK)) {
            throw Refused.invalid("The rehearsal plays Loupe's own image, which serves. It cannot play DJL's server, which is told by " + STOCK + ".");
        }
        S3Location model = S3Location.of(container.needed("ModelDataUrl"));
        if (buckets.object(model.bucket(), model.key()).isEmpty()) {
            throw Refused.invalid("Could not find model data at " + container.needed("ModelDataUrl") + ".");
        }
        return keep(models, new Kept(MODEL, request, caller.arn("model", request.needed("ModelName")), clock.instant()));
    }

    private Map<String, ?> createConfig(Members request, Caller caller) throws Refused {
        if (request.objects("ProductionVariants").size() != 1) {
            throw Refused.invalid("The rehearsal hosts endpoints with one production variant.");
        }
        Members variant = request.objects("ProductionVariants").getFirst();
        models.named(variant.needed("ModelName"));
        boolean instance = variant.has("InstanceType") || variant.has("InitialInstanceCount");
        if (instance == variant.has("ServerlessConfig")) {
            throw Refused.invalid("A production variant has either InstanceType with InitialInstanceCount or ServerlessConfig.");
        }
        if (instance && !(variant.has("InstanceType") && variant.has("InitialInstanceCount"))) {
            throw Refused.invalid("A production variant needs both InstanceType and InitialInstanceCount.");
        }
        if (variant.object("ServerlessConfig").number("MemorySizeInMB").orElse(STEP) % STEP != 0) {
            throw Refused.invalid("MemorySizeInMB must be 1024, 2048, 3072, 4096, 5120 or 6144.");
        }
        return keep(configs, new Kept(CONFIG, request, caller.arn("endpoint-config", request.needed("EndpointConfigName")), clock.instant()));
    }

    private Map<String, ?> keep(Shelf<Kept> shelf, Kept kept) throws Refused {
        shelf.add(kept);
        tags.add(kept.arn(), kept.request().objects("Tags"));
        return Map.of(kept.kind() + "Arn", kept.arn());
    }

    private Map<String, ?> delete(Shelf<Kept> shelf, String name) throws Refused {
        tags.forget(shelf.named(name).arn());
        shelf.remove(name);
        return Map.of();
    }
}
