package loupe.cloud.rehearsal;

import java.io.IOException;
import java.util.Map;

/** STS, as far as it says who asks. */
final class CallerIdentity implements Service {

    private static final String NAMES = " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"";
    private static final String REQUEST = "<RequestId>00000000-0000-0000-0000-000000000000</RequestId>";
    private static final String OPERATION = "GetCallerIdentity";

    @Override
    public String call(Asked asked) {
        return OPERATION;
    }

    @Override
    public Answer answer(Asked asked, Caller caller) throws Refused, IOException {
        Map<String, String> form = asked.method().equals("POST") ? Asked.pairs(asked.text()) : asked.query();
        if (!form.getOrDefault("Action", "").equals(OPERATION)) {
            throw new Refused(400, "InvalidAction", "Could not find operation " + form.getOrDefault("Action", "") + " for version 2011-06-15");
        }
        return Xml.answer(200, "<GetCallerIdentityResponse" + NAMES + "><GetCallerIdentityResult>" + Xml.element("Arn", Caller.ARN)
                + Xml.element("UserId", "AIDAREHEARSAL") + Xml.element("Account", Caller.ACCOUNT)
                + "</GetCallerIdentityResult><ResponseMetadata>" + REQUEST + "</ResponseMetadata></GetCallerIdentityResponse>");
    }

    @Override
    public Answer refusal(Refused refused) {
        return Xml.answer(refused.status(), "<ErrorResponse" + NAMES + "><Error><Type>Sender</Type>" + Xml.element("Code", refused.code())
                + Xml.element("Message", refused.getMessage()) + "</Error>" + REQUEST + "</ErrorResponse>");
    }
}
