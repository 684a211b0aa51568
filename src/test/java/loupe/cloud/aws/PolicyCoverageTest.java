package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.storage.JsonText;
import org.junit.jupiter.api.Test;

/** What the learner's document allows against what Loupe's classes ask AWS for, call by call. */
class PolicyCoverageTest {

    private static final Pattern CLIENT = Pattern.compile("software/amazon/awssdk/services/(\\w+)/\\w+Client");
    private static final Map<String, String> PREFIXES = Map.of("sagemaker", "sagemaker", "sagemakerruntime", "sagemaker", "cloudwatchlogs", "logs", "pricing", "pricing",
            "servicequotas", "servicequotas", "s3", "s3");
    /** Where S3's actions are called otherwise than its operations (Amazon S3 User Guide, "Required permissions for Amazon S3 API operations"). */
    private static final Map<String, String> S3 = Map.of("HeadBucket", "ListBucket", "HeadObject", "GetObject", "PutBucketEncryption", "PutEncryptionConfiguration",
            "PutPublicAccessBlock", "PutBucketPublicAccessBlock", "PutBucketLifecycleConfiguration", "PutLifecycleConfiguration");

    /** The actions that Loupe needs: every method of a client that a class names. */
    private static Set<String> needed() throws Exception {
        Path classes = Path.of(Cloud.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("loupe/cloud/aws");
        Set<String> actions = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(classes, "*.class")) {
            for (Path file : files) {
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof MemberRefEntry member) {
                        action(member.owner().asInternalName(), member.name().stringValue()).ifPresent(actions::add);
                    }
                }
            }
        }
        return actions;
    }

    /** Who asks may be asked by everybody. */
    private static Optional<String> action(String owner, String method) {
        Matcher client = CLIENT.matcher(owner);
        if (!client.matches() || client.group(1).equals("sts") || Set.of("builder", "close", "create").contains(method)) {
            return Optional.empty();
        }
        String name = method.replaceFirst("Paginator$", "");
        String operation = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Optional.of(PREFIXES.get(client.group(1)) + ":" + (client.group(1).equals("s3") ? S3.getOrDefault(operation, operation) : operation));
    }

    private static Set<String> allowed(Policy policy) throws Exception {
        Set<String> actions = new TreeSet<>();
        Map<String, Object> document = JsonText.object(policy.text(new Account("123456789012", "", "eu-central-1"), "bucket"), "the policy");
        for (Object statement : (List<?>) document.get("Statement")) {
            Object action = ((Map<?, ?>) statement).get("Action");
            List<Object> all = new ArrayList<>(action instanceof List<?> list ? list : List.of(action));
            all.forEach(one -> actions.add(one.toString()));
        }
        return actions;
    }

    @Test
    void a_learner_may_do_all_that_loupe_asks_for() throws Exception {
        assertThat(needed()).as("what the classes ask for").contains("sagemaker:CreateTrainingJob", "sagemaker:InvokeEndpoint", "s3:PutObject", "logs:GetLogEvents",
                "pricing:GetProducts", "servicequotas:ListServiceQuotas", "s3:CreateBucket").hasSizeGreaterThan(30);
        assertThat(allowed(Policy.LEARNER)).containsAll(needed());
    }

    @Test
    void a_job_s_role_may_read_its_channels_write_what_it_learned_and_its_lines() throws Exception {
        assertThat(allowed(Policy.ROLE)).contains("s3:GetObject", "s3:PutObject", "s3:ListBucket", "logs:CreateLogStream", "logs:PutLogEvents", "ecr:BatchGetImage");
    }
}
