package loupe.cloud.aws;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.servicequotas.model.ListServiceQuotasRequest;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** How many machines of a kind the account may run at once. */
public final class Quotas {

    private final AwsClients clients;

    Quotas(AwsClients clients) {
        this.clients = clients;
    }

    /** For trainings; empty where nobody tells. @param spot for machines that AWS may take back */
    public Optional<Integer> training(String type, boolean spot) {
        return limit(type + " for " + (spot ? "spot training job usage" : "training job usage"));
    }

    /** For machines that wait for the next job. */
    public Optional<Integer> warm(String type) {
        return limit(type + " for training warm pool usage");
    }

    private Optional<Integer> limit(String name) {
        return Asking.ifKnown(() -> clients.quotas().listServiceQuotasPaginator(ListServiceQuotasRequest.builder().serviceCode("sagemaker")
                .maxResults(100).build()).quotas().stream()
                .filter(quota -> Optional.ofNullable(quota.quotaName()).orElse("").toLowerCase(Locale.ROOT).equals(name))
                .map(ServiceQuota::value).map(Double::intValue).findFirst());
    }
}
