package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the played account may use at once: enough to practise, and none of the types with a GPU, as in a new account. */
record Quotas(Map<String, Integer> limits) {

    private static final String TRAINING = "training job usage";
    private static final String WARM = "training warm pool usage";
    private static final String SPOT = "spot training job usage";
    private static final String ENDPOINT = "endpoint usage";
    private static final String SERVICE = "sagemaker";

    static Quotas usual() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (String type : List.of("ml.m5.large", "ml.m5.xlarge", "ml.c5.xlarge")) {
            limits.put(type + " for " + TRAINING, 4);
            limits.put(type + " for " + SPOT, 4);
            limits.put(type + " for " + WARM, 1);
            limits.put(type + " for " + ENDPOINT, 2);
        }
        limits.put("ml.t2.medium for " + ENDPOINT, 2);
        for (String type : List.of("ml.g4dn.xlarge", "ml.g5.xlarge", "ml.p3.2xlarge")) {
            List.of(TRAINING, SPOT, WARM, ENDPOINT).forEach(use -> limits.put(type + " for " + use, 0));
        }
        limits.put("Maximum number of serverless endpoints", 5);
        return new Quotas(limits);
    }

    Map<String, Operation> operations() {
        return Map.of("ServiceQuotasV20190624.ListServiceQuotas", this::list, "ServiceQuotasV20190624.ListAWSDefaultServiceQuotas", this::list,
                "ServiceQuotasV20190624.GetServiceQuota", this::get, "ServiceQuotasV20190624.GetAWSDefaultServiceQuota", this::get);
    }

    /** @throws Refused where {@code wanted} more instances than are used now are too many */
    void checkTraining(String type, boolean spot, int used, int wanted) throws Refused {
        check(type + " for " + (spot ? SPOT : TRAINING), used, wanted);
    }

    void checkWarmPool(String type, int wanted) throws Refused {
        check(type + " for " + WARM, 0, wanted);
    }

    void checkEndpoint(String type, int used, int wanted) throws Refused {
        check(type + " for " + ENDPOINT, used, wanted);
    }

    private void check(String name, int used, int wanted) throws Refused {
        int limit = limits.getOrDefault(name, 0);
        if (used + wanted > limit) {
            throw Refused.limit("The account-level service limit '" + name + "' is " + limit + " Instances, with current utilization of " + used
                    + " Instances and a request delta of " + wanted + " Instances. Please use AWS Service Quotas to request an increase for this quota. "
                    + "If AWS Service Quotas is not available, contact AWS support to request an increase for this quota.");
        }
    }

    private Map<String, ?> list(Members request, Caller caller) throws Refused {
        checkService(request);
        List<Map<String, ?>> all = new ArrayList<>();
        limits.forEach((name, limit) -> all.add(described(name, caller)));
        return new Page<>(all, request.number("MaxResults").orElse(100), request.text("NextToken")).answer("Quotas", "NextToken");
    }

    private Map<String, ?> get(Members request, Caller caller) throws Refused {
        checkService(request);
        for (String name : limits.keySet()) {
            if (code(name).equals(request.needed("QuotaCode"))) {
                return Map.of("Quota", described(name, caller));
            }
        }
        throw new Refused(400, "NoSuchResourceException", "The request failed because the specified service quota does not exist.");
    }

    private static void checkService(Members request) throws Refused {
        if (!request.needed("ServiceCode").equals(SERVICE)) {
            throw new Refused(400, "NoSuchResourceException", "The request failed because the specified service does not exist.");
        }
    }

    private Map<String, ?> described(String name, Caller caller) {
        return Map.of("ServiceCode", SERVICE, "ServiceName", "Amazon SageMaker", "QuotaCode", code(name), "QuotaName", name,
                "QuotaArn", "arn:aws:servicequotas:" + caller.region() + ":" + Caller.ACCOUNT + ":" + SERVICE + "/" + code(name),
                "Value", (double) limits.get(name), "Unit", "None", "Adjustable", true, "GlobalQuota", false);
    }

    /** The rehearsal's own: the service's codes are other ones. */
    private static String code(String name) {
        return String.format(Locale.ROOT, "L-%08X", name.hashCode());
    }
}
