package loupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.planted.cli.CommandThatHasAButton;
import loupe.planted.cli.CommandThatOpensTheWindow;
import loupe.planted.cli.CommandThatPrints;
import loupe.planted.cli.CommandThatWritesJson;
import loupe.planted.cloud.CloudThatPrints;
import loupe.planted.cloud.LedgerThatAsksAws;
import loupe.planted.cloud.rehearsal.StandThatStartsJobs;
import loupe.planted.data.PicturesThatCountForAll;
import loupe.planted.data.PicturesThatKnowJobs;
import loupe.planted.engine.EngineThatStartsProcesses;
import loupe.planted.export.CodeThatLogs;
import loupe.planted.inference.AnswerOfAnEngine;
import loupe.planted.network.NetworkThatPaints;
import loupe.planted.network.NetworkThatReadsJson;
import loupe.planted.process.ProcessThatTrains;
import loupe.planted.recommend.TasteOfANetwork;
import loupe.planted.storage.FolderThatStartsProcesses;
import loupe.planted.training.JobThatLogs;
import loupe.planted.ui.ViewThatHoldsArrays;
import loupe.planted.ui.ViewWithOptions;
import loupe.planted.ui.common.ChartOfOneScreen;
import loupe.planted.ui.draw.CanvasThatEndsTheProgram;
import loupe.planted.ui.draw.CanvasThatTrains;
import loupe.planted.ui.draw.CanvasWithItsOwnThread;
import loupe.planted.ui.draw.StageViewModel;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("loupe");
    private static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("loupe");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("loupe.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(ArchitectureRules::networkIsPlainJava, NetworkThatReadsJson.class),
                rule(ArchitectureRules::dataIsPlainJava, PicturesThatKnowJobs.class),
                rule(ArchitectureRules::trainingIsPlainJava, JobThatLogs.class),
                rule(ArchitectureRules::recommendIsPlainJava, TasteOfANetwork.class),
                rule(ArchitectureRules::inferenceIsPlainJava, AnswerOfAnEngine.class),
                rule(ArchitectureRules::exportIsPlainJava, CodeThatLogs.class),
                rule(ArchitectureRules::paintingStaysInData, NetworkThatPaints.class),
                rule(ArchitectureRules::storageKnowsOnlyTheCore, FolderThatStartsProcesses.class),
                rule(ArchitectureRules::processesKnowNoEngine, ProcessThatTrains.class),
                rule(ArchitectureRules::theEngineKnowsNoOneAbove, EngineThatStartsProcesses.class),
                rule(ArchitectureRules::theCloudKnowsNoOneAbove, CloudThatPrints.class),
                rule(ArchitectureRules::awsIsAskedInOnePackage, LedgerThatAsksAws.class),
                rule(ArchitectureRules::theStandInSharesNothingWithItsClients, StandThatStartsJobs.class),
                rule(ArchitectureRules::commandsKnowNeitherWindowNorEngine, CommandThatOpensTheWindow.class),
                rule(ArchitectureRules::theWindowKnowsNeitherCommandsNorEngine, ViewThatHoldsArrays.class),
                rule(ArchitectureRules::djlStaysInTheEngine, ViewThatHoldsArrays.class),
                rule(ArchitectureRules::jacksonStaysInStorage, CommandThatWritesJson.class),
                rule(ArchitectureRules::picocliStaysInTheCommands, ViewWithOptions.class),
                rule(ArchitectureRules::theToolkitStaysInTheWindow, CommandThatHasAButton.class),
                rule(ArchitectureRules::viewModelsKnowNoControls, StageViewModel.class),
                rule(rules -> rules.everyViewModelHasItsTest(TESTS), StageViewModel.class),
                rule(ArchitectureRules::oneClassHandsWorkToTheToolkit, CanvasWithItsOwnThread.class),
                rule(ArchitectureRules::oneClassEndsTheToolkit, CanvasThatEndsTheProgram.class),
                rule(ArchitectureRules::oneClassTouchesTheStandardStreams, CommandThatPrints.class),
                rule(ArchitectureRules::packagesHaveNoCycles, EngineThatStartsProcesses.class),
                rule(ArchitectureRules::screensDoNotKnowEachOther, CanvasThatTrains.class),
                rule(ArchitectureRules::whatScreensShareKnowsNoScreen, ChartOfOneScreen.class),
                rule(ArchitectureRules::nothingStaticChanges, PicturesThatCountForAll.class));
    }

    private static Arguments rule(Function<ArchitectureRules, ArchRule> rule, Class<?> violation) {
        String title = rule.apply(new ArchitectureRules("loupe")).getDescription();
        return Arguments.of(Named.of(title, rule), violation);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_the_rule(Function<ArchitectureRules, ArchRule> rule) {
        rule.apply(new ArchitectureRules("loupe")).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_of_the_rule_is_found(Function<ArchitectureRules, ArchRule> rule, Class<?> violation) {
        ArchRule planted = rule.apply(new ArchitectureRules("loupe.planted"));

        assertThatThrownBy(() -> planted.check(PLANTED)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation.getName());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_says_why(Function<ArchitectureRules, ArchRule> rule) {
        assertThat(rule.apply(new ArchitectureRules("loupe")).getDescription()).contains(", because ");
    }
}
