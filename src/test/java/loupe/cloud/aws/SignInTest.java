package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class SignInTest {

    private static final String NO_MACHINE = "aws.disableEc2Metadata";

    @TempDir
    private Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Path config;
    private Path credentials;

    @BeforeEach
    void setUp() throws Exception {
        config = home.resolve("config");
        credentials = home.resolve("credentials");
        environment.put("AWS_CONFIG_FILE", config.toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
        Files.writeString(config, """
                [default]
                region = eu-west-1
                [profile plain]
                output = json
                [profile half]
                aws_access_key_id = AKIAINVENTED00000001
                [profile session]
                sso_session = nowhere
                sso_account_id = 123456789012
                sso_role_name = Learner
                [profile signed]
                sso_start_url = https://loupe.invalid/never-signed-in
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = Learner
                [profile login]
                login_session = arn:aws:iam::123456789012:user/learner
                region = eu-west-1
                [profile role]
                role_arn = arn:aws:iam::123456789012:role/r
                source_profile = plain
                """);
        Files.writeString(credentials, "[keys]\naws_access_key_id = AKIAINVENTED00000002\naws_secret_access_key = invented\nregion = ap-south-1\n");
        System.setProperty(NO_MACHINE, "true");
    }

    @AfterEach
    void tearDown() {
        System.clearProperty(NO_MACHINE);
    }

    private SignIn as(String profile) throws BadInputException {
        return SignIn.of(Optional.of(profile), environment);
    }

    private String whyNot(SignIn signIn) {
        try (signIn) {
            return assertThatThrownBy(signIn::resolveCredentials).isInstanceOfSatisfying(AwsFault.class,
                    fault -> assertThat(fault.kind()).isEqualTo(AwsFault.Kind.SIGNED_OUT)).actual().getMessage();
        }
    }

    @Test
    void a_profile_that_is_not_there_is_told_of_with_the_files_wherever_it_is_named() {
        String files = "There is no profile \"typo\" in " + config + " (there \"[profile typo]\") or " + credentials + " (there \"[typo]\"), which ";
        String instead = " names. \"aws configure list-profiles\" names those that are there; \"aws configure sso --profile typo\" makes it.";

        assertThatThrownBy(() -> as("typo")).isInstanceOf(BadInputException.class).hasMessage(files + "--profile" + instead);
        environment.put("AWS_PROFILE", "typo");
        assertThatThrownBy(() -> SignIn.of(Optional.empty(), environment)).isInstanceOf(BadInputException.class).hasMessage(files + "AWS_PROFILE" + instead);
    }

    @Test
    void keys_in_variables_need_no_profile() throws Exception {
        environment.putAll(Map.of("AWS_PROFILE", "typo", "AWS_ACCESS_KEY_ID", "AKIAINVENTED00000003", "AWS_SECRET_ACCESS_KEY", "invented"));

        assertThat(SignIn.of(Optional.empty(), environment).region(Optional.of("eu-central-1")).id()).isEqualTo("eu-central-1");
    }

    @Test
    void a_named_profile_is_the_one_that_asks() throws Exception {
        try (SignIn keys = as("keys")) {
            assertThat(keys.resolveCredentials()).isInstanceOf(AwsBasicCredentials.class).extracting(found -> found.accessKeyId()).isEqualTo("AKIAINVENTED00000002");
        }
    }

    @Test
    void what_is_signed_in_meanwhile_is_found() throws Exception {
        try (SignIn plain = as("plain")) {
            whyNotYet(plain);
            Files.writeString(credentials, "[plain]\naws_access_key_id = AKIAINVENTED00000004\naws_secret_access_key = invented\n");
            assertThat(plain.resolveCredentials().accessKeyId()).isEqualTo("AKIAINVENTED00000004");
        }
    }

    private static void whyNotYet(SignIn signIn) {
        assertThatThrownBy(signIn::resolveCredentials).isInstanceOf(AwsFault.class);
    }

    @Test
    void a_profile_without_credentials_says_which_and_where() throws Exception {
        assertThat(whyNot(as("plain"))).isEqualTo("The profile \"plain\" in " + config + " says nothing of credentials. \"aws configure sso --profile plain\" adds a"
                + " sign-in; --profile or AWS_PROFILE names another profile.");
        environment.put("AWS_PROFILE", "plain");
        assertThat(whyNot(SignIn.of(Optional.empty(), environment))).startsWith("The profile \"plain\" in " + config + " says nothing of credentials.");
    }

    @Test
    void a_half_written_profile_says_what_is_missing() throws Exception {
        assertThat(whyNot(as("half"))).isEqualTo("The profile \"half\" in " + config
                + " is not whole: aws_secret_access_key is missing. \"aws configure --profile half\" asks for what it needs.");
        assertThat(whyNot(as("session"))).isEqualTo("The profile \"session\" in " + config
                + " leads to no credentials: Sso-session section not found with sso-session title nowhere. Mend it there, or name another with --profile or AWS_PROFILE.");
        assertThat(whyNot(as("role"))).isEqualTo("The profile \"role\" in " + config
                + " leads to no credentials: The source profile of 'role' was configured to be 'plain', but that source profile has no credentials configured."
                + " Mend it there, or name another with --profile or AWS_PROFILE.");
    }

    @Test
    void a_sign_in_that_is_missing_names_the_command_that_signs_in() throws Exception {
        assertThat(whyNot(as("signed"))).isEqualTo("The sign-in of the profile \"signed\" in " + config
                + " has run out or was never made. Sign in with \"aws sso login --profile signed\".");
    }

    @Test
    void a_program_that_gives_half_an_answer_is_named_and_what_it_gave_is_not_shown() throws Exception {
        Path answer = Files.writeString(home.resolve("answer"), "{\"Version\":1,\"AccessKeyId\":\"AKIAINVENTED00000005\",\"SecretAccessKey\":\"topsecret\"");
        Files.writeString(config, "[profile program]\nregion = eu-west-1\ncredential_process = cat " + answer + "\n");

        assertThat(whyNot(as("program"))).isEqualTo("The profile \"program\" in " + config
                + " names a credential_process that prints no whole JSON. Run it by hand to see what it prints.");
    }

    @Test
    void a_sign_in_by_aws_login_needs_its_region_as_a_variable() throws Exception {
        assumeThat(System.getenv("AWS_REGION")).isNull();

        assertThat(whyNot(as("login"))).isEqualTo("The profile \"login\" in " + config + " was made by \"aws login\", which needs its region as a variable too: set AWS_REGION.");
    }

    @Test
    void nobody_at_all_and_half_of_a_key_are_told_of() throws Exception {
        Files.writeString(config, "");
        assertThat(whyNot(SignIn.of(Optional.empty(), environment))).isEqualTo("No AWS credentials were found: AWS_ACCESS_KEY_ID is not set, and there is no profile \"default\" in "
                + config + " (there \"[default]\") or " + credentials + " (there \"[default]\"). Make one with \"aws configure sso\", and name it with --profile or AWS_PROFILE.");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAINVENTED00000003");
        assertThat(whyNot(SignIn.of(Optional.empty(), environment))).isEqualTo(
                "Only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY is set. Set both; or neither, and sign in, for example with \"aws sso login\".");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Files.writeString(config, "[profile plain\nregion = eu-west-1\n");

        assertThatThrownBy(() -> as("plain")).isInstanceOf(BadInputException.class).hasMessageStartingWith("AWS's own tools and Loupe cannot read " + config + ": ")
                .hasMessageEndingWith(". Mend it there.");
    }

    @Test
    void the_region_is_the_option_s_then_the_variables_then_the_profile_s() throws Exception {
        assertThat(SignIn.of(Optional.empty(), environment).region(Optional.empty()).id()).isEqualTo("eu-west-1");
        assertThat(as("keys").region(Optional.empty()).id()).isEqualTo("ap-south-1");
        environment.put("AWS_DEFAULT_REGION", "us-east-2");
        assertThat(as("keys").region(Optional.empty()).id()).isEqualTo("us-east-2");
        environment.put("AWS_REGION", "us-gov-west-1");
        assertThat(as("keys").region(Optional.empty()).id()).isEqualTo("us-gov-west-1");
        assertThat(as("keys").region(Optional.of("eu-central-1")).id()).isEqualTo("eu-central-1");
        assertThatThrownBy(() -> as("keys").region(Optional.of("eu central"))).isInstanceOf(BadInputException.class)
                .hasMessage("\"eu central\" is no region of AWS, such as eu-central-1.");
    }

    @Test
    void a_region_that_is_set_nowhere_is_told_of_with_the_places_that_were_looked_at() {
        assertThatThrownBy(() -> as("plain").region(Optional.empty())).isInstanceOf(BadInputException.class).hasMessage("No AWS region is known: AWS_REGION is not set, and"
                + " the profile \"plain\" in " + config + " names none. Name one with --region, for example --region eu-central-1.");
    }
}
