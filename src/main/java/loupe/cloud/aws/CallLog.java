package loupe.cloud.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** What Loupe asked AWS for: service, operation, answer. What was sent is not kept, so no secret can be in it. Safe from any thread. */
final class CallLog implements ExecutionInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int KEPT = 500;

    private final Clock clock;
    private final Deque<AskedOfAws> calls = new ArrayDeque<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    /** The last calls, oldest first. */
    synchronized List<AskedOfAws> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        keep(attributes, "ok");
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        keep(attributes, context.exception() instanceof AwsServiceException answered
                ? answered.statusCode() + " " + AwsFault.code(answered) : context.exception().getClass().getSimpleName());
    }

    private synchronized void keep(ExecutionAttributes attributes, String answer) {
        AskedOfAws call = new AskedOfAws(Instant.now(clock), attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), answer.strip());
        LOG.debug("{} {}: {}", call.service(), call.operation(), call.answer());
        calls.add(call);
        while (calls.size() > KEPT) {
            calls.remove();
        }
    }
}
