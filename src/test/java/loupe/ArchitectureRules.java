package loupe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * How the program's packages may know each other, as rules over the packages below {@code root}: {@code loupe} is the
 * program itself, {@code loupe.planted} holds a violation of each rule.
 */
record ArchitectureRules(String root) {

    private static final String[] WINDOW = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."};

    private String in(String name) {
        return root + "." + name + "..";
    }

    private ArchRule onlyKnows(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of("java..", in(name)), Stream.of(others)).toArray(String[]::new);
        return classes().that().resideInAPackage(in(name)).should().onlyDependOnClassesThat(
                resideInAnyPackage(allowed).or(JavaClass.Predicates.equivalentTo(int[].class)));
    }

    ArchRule networkIsPlainJava() {
        return onlyKnows("network").because("what a learner designs must be readable without any library");
    }

    ArchRule dataIsPlainJava() {
        return onlyKnows("data", "javax.imageio..").because("pictures and files are understood without any library");
    }

    ArchRule trainingIsPlainJava() {
        return onlyKnows("training", in("network"), in("data"), in("recommend"))
                .because("jobs and events are values that every backend and every screen shares; the core returns and throws, it does not log");
    }

    ArchRule recommendIsPlainJava() {
        return onlyKnows("recommend", in("data"))
                .because("recommenders are fitted, asked and judged without any library, so that the page works when no engine loads");
    }

    ArchRule inferenceIsPlainJava() {
        return onlyKnows("inference", in("network"), in("data"))
                .because("whoever asks a network must not know which engine answers");
    }

    ArchRule exportIsPlainJava() {
        return onlyKnows("export", in("network"), in("training"))
                .because("code is written from the network as it is designed, without any library that it speaks of");
    }

    ArchRule paintingStaysInData() {
        return noClasses().that().resideInAnyPackage(in("network"), in("training"), in("recommend"), in("inference"), in("export"))
                .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax..")
                .because("pixels of pictures are read in one package");
    }

    ArchRule storageKnowsOnlyTheCore() {
        return noClasses().that().resideInAPackage(in("storage")).should().dependOnClassesThat()
                .resideInAnyPackage(in("process"), in("engine"), in("cli"), in("ui"))
                .because("files outlive the code that trains and shows");
    }

    ArchRule processesKnowNoEngine() {
        return noClasses().that().resideInAPackage(in("process")).should().dependOnClassesThat()
                .resideInAnyPackage(in("engine"), in("cli"), in("ui"))
                .because("the side that starts a training must not load a native library");
    }

    ArchRule theEngineKnowsNoOneAbove() {
        return noClasses().that().resideInAPackage(in("engine")).should().dependOnClassesThat()
                .resideInAnyPackage(in("process"), in("cli"), in("ui"))
                .because("the engine trains alike behind the window, on the command line and in the cloud");
    }

    ArchRule theCloudKnowsNoOneAbove() {
        return noClasses().that().resideInAPackage(in("cloud")).should().dependOnClassesThat()
                .resideInAnyPackage(in("cli"), in("ui"), in("engine"))
                .because("what answers from afar is the same behind the window and on the command line");
    }

    ArchRule theStandInSharesNothingWithItsClients() {
        return noClasses().that().resideInAPackage(in("cloud.rehearsal")).should().dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk..", in("process"), in("training"))
                .because("a stand-in that were made of its clients' code would forgive their faults");
    }

    ArchRule commandsKnowNeitherWindowNorEngine() {
        return noClasses().that().resideInAPackage(in("cli")).should().dependOnClassesThat()
                .resideInAnyPackage(in("ui"), in("engine"))
                .because("a command starts quickly, without a display and without native libraries");
    }

    ArchRule theWindowKnowsNeitherCommandsNorEngine() {
        return noClasses().that().resideInAPackage(in("ui")).should().dependOnClassesThat()
                .resideInAnyPackage(in("cli"), in("engine"))
                .because("screens show values and call interfaces; a native fault must not come near them");
    }

    ArchRule djlStaysInTheEngine() {
        return noClasses().that().resideOutsideOfPackage(in("engine")).should().dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "com.sun.jna..")
                .because("native arrays have one owner");
    }

    ArchRule awsIsAskedInOnePackage() {
        return noClasses().that().resideOutsideOfPackage(in("cloud.aws")).should().dependOnClassesThat()
                .resideInAPackage("software.amazon..").because("a training container has no such library, and secrets pass one place");
    }

    ArchRule jacksonStaysInStorage() {
        return noClasses().that().resideOutsideOfPackage(in("storage")).should().dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..").because("every JSON text is read and made in one place");
    }

    ArchRule picocliStaysInTheCommands() {
        return noClasses().that().resideOutsideOfPackage(in("cli")).should().dependOnClassesThat()
                .resideInAPackage("picocli..").because("only commands have options");
    }

    ArchRule theToolkitStaysInTheWindow() {
        return noClasses().that().resideOutsideOfPackage(in("ui")).should().dependOnClassesThat()
                .resideInAnyPackage(WINDOW).because("everything but the window works where there is no display");
    }

    ArchRule viewModelsKnowNoControls() {
        return noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .because("what a screen does is tested without a toolkit");
    }

    /** @param tests the classes among which a view model's test is looked for */
    ArchRule everyViewModelHasItsTest(Collection<JavaClass> tests) {
        return classes().that().haveSimpleNameEndingWith("ViewModel").and().areTopLevelClasses()
                .should(new ArchCondition<>("have a test of the same name") {
                    @Override
                    public void check(JavaClass viewModel, ConditionEvents events) {
                        boolean tested = tests.stream().anyMatch(test -> test.getName().equals(viewModel.getName() + "Test"));
                        events.add(new SimpleConditionEvent(viewModel, tested, viewModel.getName() + " has no test"));
                    }
                }).because("a view model exists to be tested");
    }

    ArchRule oneClassHandsWorkToTheToolkit() {
        return noClasses().that().doNotHaveFullyQualifiedName(root + ".ui.common.ScreenThread")
                .should().callMethodWhere(target(owner(JavaClass.Predicates.type(Platform.class))).and(target(name("runLater"))))
                .because("work for the toolkit's thread goes one way, which tests replace");
    }

    ArchRule oneClassEndsTheToolkit() {
        return noClasses().that().doNotHaveFullyQualifiedName(root + ".ui.LoupeWindow")
                .should().callMethodWhere(target(owner(JavaClass.Predicates.type(Platform.class))).and(target(name("exit"))))
                .because("ending the toolkit with a window open can crash it natively");
    }

    ArchRule oneClassTouchesTheStandardStreams() {
        return noClasses().that().doNotHaveFullyQualifiedName(root + ".cli.Console").and().doNotHaveFullyQualifiedName(Start.class.getName())
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .because("standard output holds results and nothing else; Start speaks where an old Java cannot read the console");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("a package that knows its user cannot be understood alone");
    }

    ArchRule screensDoNotKnowEachOther() {
        return slices().matching(root + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(in("ui.common"), in("ui.desk")))
                .because("a screen can be added and removed by itself; what they share is in common, and the desk stands beside each");
    }

    ArchRule whatScreensShareKnowsNoScreen() {
        return noClasses().that().resideInAPackage(in("ui.common")).should().dependOnClassesThat(
                resideInAPackage(in("ui")).and(not(resideInAPackage(in("ui.common")))))
                .because("what is shared does not depend on who shares it");
    }

    ArchRule nothingStaticChanges() {
        return fields().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage(root + "..")
                .should().beFinal().andShould(notBeMadeForChange())
                .because("state has an owner that made it");
    }

    private static ArchCondition<JavaField> notBeMadeForChange() {
        return ArchCondition.from(not(rawType(resideInAnyPackage("java.util.concurrent.atomic.."))
                .or(rawType(JavaClass.Predicates.assignableTo(ConcurrentMap.class)))
                .or(rawType(DescribedPredicate.describe("a class that is made for change", ArchitectureRules::isMadeForChange)))));
    }

    private static boolean isMadeForChange(JavaClass type) {
        return type.getName().startsWith("java.util.") && !type.isInterface() && !type.isEnum()
                && type.getSimpleName().matches("(Array|Hash|Linked|Tree|Copy|Enum|Bit).*(List|Set|Map|Deque)|Vector|Random");
    }
}
