package vn.gov.dongthap.vpdt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** Rules no compiler knows. What a module may import is {@link ModularityTests}' to say. */
class HouseRulesTests {

    private static final String HOUSE = VpdtApplication.class.getPackageName();
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(HOUSE);

    @Test
    void timeComesFromTheClockAlone() {
        DescribedPredicate<JavaMethodCall> ofTheMachine = describe(
                "the machine's clock",
                call -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("currentTimeMillis"));

        noClasses().should().callMethodWhere(ofTheMachine).check(SHIPPED);
        noClasses().should().callConstructor(Date.class).check(SHIPPED);
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockConfiguration")
                .should()
                .callMethodWhere(describe(
                        "clocks of the machine",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")))
                .check(SHIPPED);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(SHIPPED);
    }

    @Test
    void whatIsToBeKnownGoesToTheLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(SHIPPED);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(SHIPPED);
    }

    @Test
    void controllersLiveInWebPackages() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web")
                .check(SHIPPED);
    }

    @Test
    void onlyTheEngineRoomTouchesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flowable..")
                .check(SHIPPED);
    }

    @Test
    void entitiesStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(SHIPPED);
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        List<String> silent = packages(SHIPPED.getPackage(HOUSE)).stream()
                .filter(house -> !house.getClasses().isEmpty() && !house.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        Set<String> empty = Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl");
        DescribedPredicate<JavaClass> sayingNothing = describe(
                "names that say nothing",
                type -> type.getSimpleName().matches(".+(Utils?|Helper|Manager|Impl)")
                        || List.of(type.getPackageName().split("\\.")).stream().anyMatch(empty::contains));

        noClasses().should(be(sayingNothing)).check(SHIPPED);
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(TESTS);
        noClasses().should().beAnnotatedWith(Disabled.class).check(TESTS);
        noMethods().should().beAnnotatedWith(Disabled.class).check(TESTS);
    }

    /** Expressions may call public methods of public classes alone; lists are often of classes that are not. */
    @Test
    void templatesAskTheirToolsAboutLists() throws IOException {
        Pattern ofTheListItself = Pattern.compile("\\.(isEmpty|size)\\b(?!\\([^)])");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(ofTheListItself);
            }
        }
    }

    @Test
    void theLockFileNamesNoDownloadAddress() throws IOException {
        assertThat(Files.readString(Path.of("src/main/frontend/package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"", ".tgz");
    }

    private static Set<JavaPackage> packages(JavaPackage top) {
        Set<JavaPackage> all = new HashSet<>(top.getSubpackagesInTree());
        all.add(top);
        return all;
    }
}
