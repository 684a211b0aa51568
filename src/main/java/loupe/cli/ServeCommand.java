package loupe.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import loupe.cloud.NetworkServer;
import loupe.data.BadInputException;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers for a trained network over HTTP, as an Amazon SageMaker endpoint does, until it is stopped. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(names = "--host", paramLabel = "NAME")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N")
    private int port = 8080;

    @Mixin
    private final HelpOption help = new HelpOption();

    ServeCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "The port must be from 0, for any that is free, to 65535, not " + port + ".");
        }
        TrainedModel trained = model.open(services, console);
        if (!trained.network().input().equals(NetworkSpec.DIGIT)) {
            throw new BadInputException(trained.title() + " takes " + trained.network().input().inWords() + ", and requests bring 28x28.");
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new BadInputException("--host: there is no \"" + host + "\" on this machine. 127.0.0.1 answers this machine alone, 0.0.0.0 all others too.");
        }
        try (Classifier network = services.classifiers().open(trained.network(), trained.parameters())) {
            serve(trained, network, address);
        }
        return ExitCode.DONE;
    }

    private void serve(TrainedModel trained, Classifier network, InetSocketAddress address) throws BadInputException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (NetworkServer server = NetworkServer.start(network, address)) {
            signals.onStop(stopped::countDown);
            console.say(trained.title() + " answers at http://" + host + ":" + server.address().getPort() + "/invocations; Ctrl+C stops it.");
            stopped.await();
            console.say("Stopping; what was asked is answered.");
        } catch (IOException e) {
            throw new BadInputException("No server can listen at " + host + ":" + port + " (" + e.getMessage() + "). Name another --port; 0 takes any.", e);
        }
    }
}
