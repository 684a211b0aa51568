package loupe.cloud.aws;

import software.amazon.awssdk.services.sagemaker.model.CreateEndpointConfigRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateEndpointRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelRequest;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;

/** A deployment as the three requests that Amazon SageMaker takes for it (API 2017-07-24). */
final class HostingRequests {

    private static final int AT_ONCE = 5;

    private HostingRequests() {}

    static CreateModelRequest model(Deployment wanted) {
        return CreateModelRequest.builder().modelName(wanted.name()).executionRoleArn(wanted.where().role())
                .primaryContainer(container -> {
                    container.image(wanted.where().image()).modelDataUrl(wanted.model());
                    if (!wanted.environment().isEmpty()) {
                        container.environment(wanted.environment());
                    }
                })
                .tags(Requests.tags(wanted.where().tags())).build();
    }

    static CreateEndpointConfigRequest configuration(Deployment wanted) {
        ProductionVariant.Builder variant = ProductionVariant.builder().variantName("all").modelName(wanted.name());
        switch (wanted.power()) {
            case Deployment.Serverless(int megabytes) -> variant.serverlessConfig(how -> how.memorySizeInMB(megabytes).maxConcurrency(AT_ONCE));
            case Deployment.Instance(String type) -> variant.instanceType(type).initialInstanceCount(1).initialVariantWeight(1f);
        }
        return CreateEndpointConfigRequest.builder().endpointConfigName(wanted.name()).productionVariants(variant.build())
                .tags(Requests.tags(wanted.where().tags())).build();
    }

    static CreateEndpointRequest endpoint(Deployment wanted) {
        return CreateEndpointRequest.builder().endpointName(wanted.name()).endpointConfigName(wanted.name())
                .tags(Requests.tags(wanted.where().tags())).build();
    }
}
