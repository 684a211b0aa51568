package loupe.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loupe.storage.OptMl;

/**
 * Machines that train one network together, seen from one of them: each runs a worker and a parameter server, the first a scheduler too,
 * at which all meet. MXNet reads where and what it is from the environment, before any Java runs.
 *
 * @param hosts   all machines
 * @param meeting where the first machine's scheduler listens: an address
 * @param port    and a port
 * @param node    by which address the others reach this machine
 */
record Cluster(OptMl.Hosts hosts, String meeting, int port, String node) {

    /** The variable with the port at which all meet, where somebody has chosen one. */
    static final String PORT = "DMLC_PS_ROOT_PORT";
    /** The variable with a worker's number. */
    static final String RANK = "LOUPE_WORKER_RANK";

    /** What a process of the cluster does. */
    enum Role {
        SCHEDULER("scheduler"), SERVER("parameter server"), WORKER("worker");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** As people call it. */
        String words() {
            return words;
        }
    }

    /** The roles on this machine besides its worker, in the order in which they begin. */
    List<Role> roles() {
        return isFirst() ? List.of(Role.SCHEDULER, Role.SERVER) : List.of(Role.SERVER);
    }

    boolean isFirst() {
        return hosts.rank() == 0;
    }

    /** The names of the other machines, as a list in words. */
    String others() {
        return String.join(", ", hosts.all().stream().filter(host -> !host.equals(hosts.here())).toList());
    }

    /** The variables of a process that does {@code role}. */
    Map<String, String> environment(Role role) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DMLC_ROLE", role.name().toLowerCase(Locale.ROOT));
        variables.put("DMLC_PS_ROOT_URI", meeting);
        variables.put(PORT, Integer.toString(port));
        variables.put("DMLC_NUM_WORKER", Integer.toString(hosts.all().size()));
        variables.put("DMLC_NUM_SERVER", Integer.toString(hosts.all().size()));
        variables.put("DMLC_NODE_HOST", node);
        if (role == Role.WORKER) {
            variables.put(RANK, Integer.toString(hosts.rank()));
        }
        return variables;
    }
}
