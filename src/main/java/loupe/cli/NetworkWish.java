package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.LentFiles;
import loupe.cloud.launch.NetworkJob;
import loupe.data.BadInputException;

/** A network's training as a job elsewhere is told it. */
record NetworkWish(JobOptions options, Elsewhere machines, int logInterval) {

    CloudWish of(JobOptions.Chosen chosen, Services services) throws BadInputException {
        Map<String, String> told = new LinkedHashMap<>(Map.of("log_interval", Integer.toString(logInterval)));
        told.putAll(options.told(machines));
        LentFiles lent = chosen.lender().isPresent() ? lent(chosen.lender().get(), services) : LentFiles.NONE;
        return NetworkJob.wish(chosen.title(), chosen.job(), told, lent);
    }

    private static LentFiles lent(StartOption.Lender lender, Services services) throws BadInputException {
        String address = lender.start().address();
        if (!Files.isDirectory(Path.of(address))) {
            return LentFiles.shipped(address);
        }
        try {
            Path folder = services.cloud().job("start-" + lender.start().sha256());
            services.save(folder, lender.model());
            return LentFiles.in(folder);
        } catch (IOException e) {
            throw new BadInputException("--from: " + address + " cannot be put into the job (" + e.getClass().getSimpleName() + ").", e);
        }
    }
}
