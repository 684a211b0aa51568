package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.storage.JsonText;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static Deployment deployment(String name, Deployment.Power power) {
        return new Deployment(name, "s3://bucket/loupe/models/ab/model.tar.gz", power, CloudJobs.job("loupe", CloudJobs.one()).where());
    }

    @Test
    void without_machines_of_its_own_it_has_memory_and_a_most_at_once() {
        assertThat(JsonText.line(deployment("loupe-e", new Deployment.Serverless(2048)).requests())).isEqualTo("{\"CreateModel\":{\"ModelName\":\"loupe-e\","
                + "\"PrimaryContainer\":{\"Image\":\"763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full\","
                + "\"ModelDataUrl\":\"s3://bucket/loupe/models/ab/model.tar.gz\"},\"ExecutionRoleArn\":\"arn:aws:iam::000000000000:role/LoupeRehearsal\","
                + "\"Tags\":[{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}]},\"CreateEndpointConfig\":{\"EndpointConfigName\":\"loupe-e\","
                + "\"ProductionVariants\":[{\"VariantName\":\"all\",\"ModelName\":\"loupe-e\","
                + "\"ServerlessConfig\":{\"MemorySizeInMB\":2048,\"MaxConcurrency\":5}}],\"Tags\":[{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}]},"
                + "\"CreateEndpoint\":{\"EndpointName\":\"loupe-e\",\"EndpointConfigName\":\"loupe-e\",\"Tags\":[{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}]}}");
    }

    @Test
    void with_a_machine_of_its_own_it_names_the_machine() {
        assertThat(JsonText.line(deployment("loupe-e", new Deployment.Instance("ml.m5.large")).requests())).contains(
                "\"ProductionVariants\":[{\"VariantName\":\"all\",\"ModelName\":\"loupe-e\",\"InitialInstanceCount\":1,\"InstanceType\":\"ml.m5.large\","
                        + "\"InitialVariantWeight\":1.0}]");
    }

    @Test
    void what_aws_would_refuse_is_refused_before() {
        assertThat(deployment("loupe-e", new Deployment.Serverless(6144)).fault()).isEmpty();
        assertThat(deployment("loupe-e", new Deployment.Serverless(1500)).fault()).contains(
                "--serverless must be 1024, 2048, 3072, 4096, 5120 or 6144 megabytes, not 1500.");
        assertThat(deployment("loupe-e", new Deployment.Instance("m5")).fault()).contains(
                "--instance-type: \"m5\" is no machine of Amazon SageMaker. Take for example ml.m5.large.");
        assertThat(deployment("a b", new Deployment.Serverless(1024)).fault()).contains(
                "--name: \"a b\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
    }
}
