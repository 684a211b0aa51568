package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.RunMark;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {

    private static final Instant BEGAN = Instant.parse("2026-11-24T04:15:00Z");
    private static final String SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(BEGAN.atZone(ZoneId.systemDefault()));

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private RunsFixture runs;

    @BeforeEach
    void setUp() throws Exception {
        line = new CommandLineFixture(home);
        runs = new RunsFixture(line);
    }

    private void three() throws Exception {
        began(runs.finished("1-first", 0.1, 0.8));
        began(runs.finished("2-second", 0.05, 0.7)).mark(new RunMark(true, "smoother"));
        began(runs.brokenOff("3-third", 0.05));
    }

    private static RunFolder began(RunFolder run) throws Exception {
        Files.setLastModifiedTime(run.path().resolve("job.json"), FileTime.from(BEGAN));
        return run;
    }

    @Test
    void the_list_names_runs_by_what_differs_newest_first() throws Exception {
        three();

        assertThat(line.run("runs", "list")).isEqualTo(new Outcome(0,
                "  3-third   " + SHOWN + "  broken off  tiny on mnist, again  validation accuracy 0.7500, best validation accuracy 0.7500\n"
                + "* 2-second  " + SHOWN + "  finished    tiny on mnist, learning rate 0.05  validation accuracy 0.7000, "
                + "best validation accuracy 0.7500  (smoother)\n"
                + "  1-first   " + SHOWN + "  finished    tiny on mnist  validation accuracy 0.8000, best validation accuracy 0.8000\n", ""));
    }

    @Test
    void as_json_it_is_one_array() throws Exception {
        three();

        assertThat(line.run("runs", "list", "--json").out()).startsWith("[{\"run\":\"3-third\",\"folder\":\"" + runs.folder("3-third")
                + "\",\"name\":\"tiny on mnist, again\",\"state\":\"broken off\",\"began\":\"2026-11-24T04:15:00Z\",\"epochs\":1,"
                + "\"figures\":{\"validation accuracy\":0.75,\"best validation accuracy\":0.75},\"seconds\":1.0,\"star\":false,\"note\":\"\"},");
    }

    @Test
    void a_run_that_cannot_be_read_is_left_out_and_said_so() throws Exception {
        began(runs.finished("1-first", 0.1, 0.8));
        Files.writeString(Files.createDirectories(runs.folder("2-broken")).resolve("job.json"), "{");

        Outcome outcome = line.run("runs", "list");

        assertThat(outcome.outLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("2-broken is left out: " + runs.folder("2-broken").resolve("job.json") + " is not whole JSON");
    }

    @Test
    void where_there_are_none_it_says_how_to_make_one() {
        assertThat(line.run("runs", "list")).isEqualTo(new Outcome(0, "", "There are no runs in Loupe's own folder. \"loupe train\" without --out makes one; a run elsewhere is named by its folder.\n"));
        assertThat(line.run("runs", "list", "--deleted", "--json")).isEqualTo(new Outcome(0, "[]\n", "Nothing was deleted.\n"));
    }

    @Test
    void compare_prints_the_differences_and_nothing_else() throws Exception {
        three();

        Outcome outcome = line.run("runs", "compare", "1-first", "2-second");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                                          1-first   2-second
                learning rate             0.1       0.05
                final weights             ab0.1     ab0.05
                validation accuracy       0.800000  0.700000
                best validation accuracy  0.800000  0.750000
                """, ""));
    }

    @Test
    void runs_that_do_not_differ_are_said_to_be_so() throws Exception {
        three();

        assertThat(line.run("runs", "compare", "1-first", "1-first")).isEqualTo(new Outcome(0, "",
                "Nothing was chosen differently, and nothing came out differently.\n"));
        assertThat(line.run("runs", "compare", "1-first").code()).isEqualTo(2);
    }

    @Test
    void show_says_what_was_chosen_and_what_came_out() throws Exception {
        three();

        assertThat(line.run("runs", "show", "2-second").outLines()).startsWith("tiny on mnist, finished, in " + runs.folder("2-second"),
                "  network                  tiny").contains("  learning rate            0.05", "  initial weights          00ff",
                "  engine version           Fake 1", "  validation accuracy      0.700000", "  note                     smoother");
        assertThat(line.run("runs", "show", "2-second", "--json").out()).contains("\"chosen\":{\"network\":\"tiny\",",
                "\"epochFigures\":[{\"epoch\":0,\"trainingLoss\":1.0,");
    }

    @Test
    void show_remarks_a_loss_that_ran_away() throws Exception {
        RunFolder run = RunFolder.create(runs.folder("1-wild"), runs.job(0.1));
        for (TrainingEvent event : List.of(RunsFixture.started(runs.job(0.1)), new TrainingEvent.EpochDone(0, 1e7, 0.33, 1.2, 0.33, 1),
                new TrainingEvent.Finished("ab12", 1))) {
            run.append(event);
        }

        assertThat(line.run("runs", "show", "1-wild").outLines().getLast()).startsWith("The loss has run away: over the batches of epoch 1 its mean is 1.0e7,");
        assertThat(line.run("runs", "show", "1-wild", "--json").out()).contains("\"remark\":\"The loss has run away: ");
    }

    /** A folder of that name among the runs that holds none does not hide the one that does. */
    @Test
    void a_run_is_called_by_its_folder_too() throws Exception {
        three();
        String folder = runs.folder("2-second").toString();

        assertThat(line.run("runs", "show", folder + "/.").outLines()).startsWith("tiny on mnist, finished, in " + folder);
    }

    @Test
    void a_star_and_a_note_are_kept_and_each_alone_leaves_the_other() throws Exception {
        began(runs.finished("1-first", 0.1, 0.8));

        assertThat(line.run("runs", "mark", "1-first", "--star")).isEqualTo(new Outcome(0, "", "Starred, no note.\n"));
        assertThat(line.run("runs", "mark", "1-first", "--note", " the best ")).isEqualTo(new Outcome(0, "", "Starred: the best\n"));
        assertThat(line.run("runs", "list").out()).startsWith("* 1-first ").endsWith("  (the best)\n");
        assertThat(line.run("runs", "mark", "1-first", "--no-star", "--note", "")).isEqualTo(new Outcome(0, "", "Not starred, no note.\n"));
    }

    @Test
    void what_is_deleted_can_be_restored() throws Exception {
        three();

        assertThat(line.run("runs", "delete", "2-second")).isEqualTo(new Outcome(0, "", "Deleted " + runs.folder("2-second")
                + ". \"loupe runs restore 2-second\" puts it back.\n"));
        assertThat(runs.folder("2-second")).doesNotExist();
        assertThat(line.run("runs", "list", "--deleted").outLines()).hasSize(1).first().asString().startsWith("* 2-second ");
        assertThat(line.run("runs", "restore", "2-second")).isEqualTo(new Outcome(0, "", "Restored " + runs.folder("2-second") + ".\n"));
        assertThat(line.run("runs", "list").outLines()).hasSize(3);
        assertThat(line.run("runs", "restore", "2-second")).isEqualTo(new Outcome(3, "", "There is no deleted run \"2-second\" in "
                + home.resolve("learner/bin") + ".\n"));
    }

    @Test
    void a_run_that_is_being_trained_is_not_deleted() throws Exception {
        three();
        try (RunLock lock = RunLock.take(runs.folder("3-third"))) {
            assertThat(line.run("runs", "delete", "3-third")).isEqualTo(new Outcome(3, "", "The run in " + runs.folder("3-third")
                    + " is being trained by another Loupe. Wait until it ends, or stop it there.\n"));
        }
        assertThat(runs.folder("3-third")).exists();
    }

    @Test
    void all_runs_are_exported_at_once() throws Exception {
        three();
        Path out = home.resolve("tables");

        Outcome outcome = line.run("runs", "export", "--out", out.toString());

        assertThat(outcome).isEqualTo(new Outcome(0, out + "/runs.csv\n" + out + "/epochs.csv\n" + out + "/batches.csv\n" + out + "/layers.csv\n", ""));
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(4).first().asString().startsWith("run,began,network,layers,data,");
        assertThat(Files.readAllLines(out.resolve("epochs.csv"))).hasSize(6).contains("1-first,1,20,2.0,1.0,0.5,0.9,0.8");
        assertThat(Files.readAllLines(out.resolve("batches.csv"))).hasSize(61).contains("3-third,1,10,20,1.5,1.0,0.5");
    }

    @Test
    void for_tensorboard_each_run_is_a_folder() throws Exception {
        three();
        Path out = home.resolve("board");

        assertThat(line.run("runs", "export", "1-first", "--format", "tensorboard", "--out", out.toString())).isEqualTo(new Outcome(0,
                out + "/1-first/events.out.tfevents.1795493700.loupe\n", ""));
        assertThat(Files.size(out.resolve("1-first/events.out.tfevents.1795493700.loupe"))).isGreaterThan(20 * 60);
    }

    @Test
    void the_format_page_names_every_file_of_a_run() throws Exception {
        String page = line.run("runs", "format").out();

        assertThat(page).startsWith("# A run on disk, format 1\n");
        began(runs.finished("1-first", 0.1, 0.8)).mark(new RunMark(true, ""));
        runs.brokenOff("2-second", 0.1);
        for (String id : new String[] {"1-first", "2-second"}) {
            try (var files = Files.list(runs.folder(id))) {
                assertThat(files.map(file -> file.getFileName().toString())).allSatisfy(name -> assertThat(page).contains("`" + name));
            }
        }
    }
}
