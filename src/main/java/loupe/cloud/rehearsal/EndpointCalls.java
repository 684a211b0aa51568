package loupe.cloud.rehearsal;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The operations on endpoints. Ends them all when it is closed. */
final class EndpointCalls implements AutoCloseable {

    private final Shelf<PlayedEndpoint> endpoints = new Shelf<>("endpoint");
    private final ModelCalls kept;
    private final Quotas quotas;
    private final Stage stage;
    private final ModelOpener opener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EndpointCalls(ModelCalls kept, Quotas quotas, Stage stage, ModelOpener opener) {
        this.kept = kept;
        this.quotas = quotas;
        this.stage = stage;
        this.opener = opener;
    }

    Shelf<PlayedEndpoint> endpoints() {
        return endpoints;
    }

    Map<String, Operation> operations() {
        return Map.of("SageMaker.CreateEndpoint", this::create,
                "SageMaker.DescribeEndpoint", (request, caller) -> endpoints.named(request.needed("EndpointName")).described(),
                "SageMaker.DeleteEndpoint", this::delete,
                "SageMaker.ListEndpoints", (request, caller) -> endpoints.list(request, "Endpoints", PlayedEndpoint::summary));
    }

    private synchronized Map<String, ?> create(Members request, Caller caller) throws Refused {
        String name = request.needed("EndpointName");
        Kept config = kept.configs().named(request.needed("EndpointConfigName"));
        Members variant = config.request().objects("ProductionVariants").getFirst();
        Kept model = kept.models().named(variant.needed("ModelName"));
        if (variant.has("InstanceType") && endpoints.find(name).isEmpty()) {
            String type = variant.needed("InstanceType");
            int used = (int) endpoints.all().stream().filter(other -> other.variant().text("InstanceType").orElse("").equals(type)).count();
            quotas.checkEndpoint(type, used, variant.number("InitialInstanceCount").orElse(1));
        }
        PlayedEndpoint made = new PlayedEndpoint(new PlayedEndpoint.Wanted(name, caller.arn("endpoint", name), config,
                S3Location.of(model.request().object("PrimaryContainer").needed("ModelDataUrl"))), stage, opener);
        endpoints.add(made);
        kept.tags().add(made.arn(), request.objects("Tags"));
        threads.submit(made);
        return Map.of("EndpointArn", made.arn());
    }

    private Map<String, ?> delete(Members request, Caller caller) throws Refused {
        PlayedEndpoint there = endpoints.named(request.needed("EndpointName"));
        if (there.status().equals("Creating")) {
            throw Refused.invalid("Cannot update in-progress endpoint \"" + there.arn() + "\".");
        }
        there.delete();
        endpoints.remove(there.name());
        kept.tags().forget(there.arn());
        return Map.of();
    }

    @Override
    public void close() {
        endpoints.all().forEach(PlayedEndpoint::delete);
        threads.shutdownNow();
        threads.close();
    }
}
