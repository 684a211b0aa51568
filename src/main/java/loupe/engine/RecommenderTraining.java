package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Posters;
import loupe.data.films.RatingFile;
import loupe.data.films.Split;
import loupe.data.moonlight.MoonlightPosters;
import loupe.engine.towers.TowerFits;
import loupe.engine.towers.TowerProgress;
import loupe.network.Parameters;
import loupe.recommend.Catalogue;
import loupe.recommend.ContentTower;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.Fitter;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.Protocol;
import loupe.recommend.RatingTable;
import loupe.recommend.Recommender;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import loupe.training.Device;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the recommender of a job, tries it by the job's protocol, and keeps it in the run's folder. */
final class RecommenderTraining {

    private static final Logger LOG = LoggerFactory.getLogger(RecommenderTraining.class);

    private final Engines engines;
    private final Processor processor;

    RecommenderTraining(Engines engines, Processor processor) {
        this.engines = engines;
        this.processor = processor;
    }

    /** Says how it ended; everything before is told to {@code events}. */
    TrainingEvent.Ended trained(RecommenderJob job, Path folder, Consumer<? super TrainingEvent> events, RunControl control) {
        try {
            return train(job, folder, events, control);
        } catch (BadInputException e) {
            return new TrainingEvent.Failed(e.getMessage());
        } catch (IOException e) {
            return new TrainingEvent.Failed("The recommender could not be written to " + folder + ": " + e.getMessage()
                    + ". Is the disk full, or the folder gone?");
        } catch (EngineException | LinkageError e) {
            return new TrainingEvent.Failed(engines.sentence(job.where(), e));
        } catch (OutOfMemoryError e) {
            LOG.error("A training ran out of memory", e);
            return new TrainingEvent.Failed("The training's process has not enough memory for " + job.recipe().model().id()
                    + " on these ratings. Make its vectors shorter.");
        } catch (RuntimeException e) {
            LOG.error("A training failed", e);
            return new TrainingEvent.Failed("The training broke off with a fault of the program: " + e + ". The log has the details.");
        }
    }

    private TrainingEvent.Ended train(RecommenderJob job, Path folder, Consumer<? super TrainingEvent> events, RunControl control)
            throws BadInputException, IOException {
        Optional<String> fault = job.recipe().fault();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        Optional<FilmSet> set = set(job);
        List<Trial> trials = trials(job, set);
        engines.start(job.where());
        Report report = new Report(job, events, control);
        try (NDManager home = Engine.getEngine(job.where().engine().title()).newBaseManager(device(job))) {
            Fitter fitter = TowerFits.of(job.recipe().model(), home, set.map(MoonlightPosters::of).orElse(Posters.NONE), report);
            Study study = new Study((lesson, progress) -> report.learnt(lesson, fitter.fit(lesson, progress)), job.recipe(), job.seed(), set);
            List<Study.Result> results = study.run(trials, report::measured, report::stops);
            if (results.size() < trials.size()) {
                throw new StoppedFit();
            }
            keep(job, folder, set, report, Study.mean(results));
            return new TrainingEvent.Finished(hash(report.first()), results.stream().mapToDouble(Study.Result::seconds).sum());
        } catch (StoppedFit stopped) {
            keep(job, folder, set, report, report.figures());
            return report.stopped();
        }
    }

    /** What a fit learnt, and from what. */
    private record Learnt(RatingTable ratings, FactorModel model) {}

    /** The learner's stop: what was learnt is kept with its last figures, for trying it by the whole protocol may take longer than a second. */
    private static final class StoppedFit extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static ai.djl.Device device(RecommenderJob job) {
        return job.where().device() == Device.GPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
    }

    /** The film set that the job names; empty where it names only files of ratings. */
    private static Optional<FilmSet> set(RecommenderJob job) throws BadInputException {
        if (job.data().sha256().isEmpty()) {
            return Optional.empty();
        }
        FilmSet set = FilmFiles.read(Path.of(job.data().folder()), job.data().name());
        if (!set.sha256().equals(job.data().sha256())) {
            throw new BadInputException("The films in " + job.data().folder() + " are no longer those that the job was made for. "
                    + "Start a new training.");
        }
        return Optional.of(set);
    }

    private static List<Trial> trials(RecommenderJob job, Optional<FilmSet> set) throws BadInputException {
        return switch (job.split()) {
            case RatingSplit.Files files -> List.of(new Trial(Protocol.FILES.word(), RatingFile.read(Path.of(files.training())),
                    RatingFile.read(Path.of(files.test()))));
            case RatingSplit.Named named -> trials(job, named.protocol(), set.orElseThrow(() -> new BadInputException(
                    "The protocol " + named.protocol() + " needs a film set, and the job names none.")));
        };
    }

    private static List<Trial> trials(RecommenderJob job, String word, FilmSet set) throws BadInputException {
        Protocol protocol = Protocol.named(word).orElseThrow(() -> new BadInputException("There is no protocol \"" + word
                + "\". Known are " + String.join(", ", Protocol.words()) + "."));
        return protocol.trials(set.ratings(), name -> {
            Split split = FilmFiles.split(Path.of(job.data().folder()), set, name);
            return new Trial(split.name(), split.training(), split.test());
        }, job.seed());
    }

    private static void keep(RecommenderJob job, Path folder, Optional<FilmSet> set, Report report, Map<String, Double> figures) throws IOException {
        String protocol = switch (job.split()) {
            case RatingSplit.Named named -> named.protocol();
            case RatingSplit.Files files -> Protocol.FILES.word();
        };
        if (report.tower().isPresent()) {
            new Recommenders().save(folder, report.tower().get());
        }
        if (report.viewers().isPresent()) {
            new Recommenders().save(folder, report.viewers().get());
        }
        Learnt learnt = report.first();
        new Recommenders().save(folder, new TrainedRecommender(job.recipe(), learnt.model(), learnt.ratings(),
                set.map(Catalogue::of).orElse(Catalogue.NONE), new Origin(job.data().name(), job.data().sha256(), protocol, job.seed(), figures)));
    }

    private static String hash(Learnt learnt) {
        Embedding people = learnt.model().people();
        Embedding films = learnt.model().filmSide();
        return new Parameters(List.of(array("people.vectors", people, people.vectors(), people.dimension()),
                array("people.biases", people, people.biases(), 1), array("films.vectors", films, films.vectors(), films.dimension()),
                array("films.biases", films, films.biases(), 1))).sha256();
    }

    private static Parameters.Array array(String name, Embedding side, float[] values, int columns) {
        return new Parameters.Array(name, List.of(side.roster().size(), columns), values);
    }

    /** What is told while it trains. Used by the training's thread. */
    private final class Report implements TowerProgress {

        private final RecommenderJob job;
        private final Consumer<? super TrainingEvent> events;
        private final RunControl control;
        private final List<String> trials = new ArrayList<>();
        private Optional<Learnt> first = Optional.empty();
        private Optional<Study.Moment> last = Optional.empty();
        private Optional<ContentTower> tower = Optional.empty();
        private Optional<ViewerTower> viewers = Optional.empty();
        private long steps;

        Report(RecommenderJob job, Consumer<? super TrainingEvent> events, RunControl control) {
            this.job = job;
            this.events = events;
            this.control = control;
        }

        @Override
        public void begins(Parameters first) {
            if (steps == 0 && trials.isEmpty()) {
                long count = first.arrays().stream().mapToLong(array -> array.values().length).sum();
                events.accept(new TrainingEvent.RecommenderStarted(job, count, first.sha256(),
                        engines.version(job.where(), processor)));
            }
        }

        @Override
        public void stepped() {
            steps++;
        }

        @Override
        public void placed(ContentTower learnt) {
            tower = tower.or(() -> Optional.of(learnt));
        }

        @Override
        public void met(Supplier<ViewerTower> learning) {
            viewers = viewers.or(() -> Optional.of(learning.get()));
        }

        Optional<ContentTower> tower() {
            return tower;
        }

        Optional<ViewerTower> viewers() {
            return viewers;
        }

        boolean stops() {
            control.waitWhilePaused();
            return control.stopRequested();
        }

        /** Epochs are counted on from trial to trial. */
        void measured(Study.Moment moment) {
            if (!trials.contains(moment.trial())) {
                trials.add(moment.trial());
            }
            last = trials.size() == 1 ? Optional.of(moment) : last;
            int before = (trials.size() - 1) * job.recipe().count(Setting.EPOCHS);
            events.accept(new TrainingEvent.Measured(before + moment.epoch() - 1, moment.figures(), moment.seconds()));
        }

        /** Keeps the first trial's recommender. Gives {@code model} on, or ends the study where the learner stopped it. */
        Recommender learnt(Lesson lesson, Recommender model) {
            if (first.isEmpty()) {
                first = Optional.of(new Learnt(lesson.ratings(), (FactorModel) model));
            }
            if (control.stopRequested()) {
                throw new StoppedFit();
            }
            return model;
        }

        Learnt first() {
            return first.orElseThrow();
        }

        /** Those of the last epoch of the recommender that is kept, which is the first trial's. */
        Map<String, Double> figures() {
            return last.map(Study.Moment::figures).orElse(Map.of());
        }

        TrainingEvent.Stopped stopped() {
            return new TrainingEvent.Stopped(steps, hash(first()), last.map(Study.Moment::seconds).orElse(0.0));
        }
    }
}
