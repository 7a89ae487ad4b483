package dev.cartwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.cartwright.architecture.Code.CLASSES;
import static dev.cartwright.architecture.Code.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.cartwright.platform.http.ApiResource;
import dev.cartwright.platform.process.Regular;
import dev.cartwright.platform.security.Demands;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// How the packages and classes of the server may hang together. Each rule says why; docs/rules.md lists them.
class ArchitectureTest {
    /// Who may ask whom: a package may use those of the levels below its own. A new feature finds its place here first.
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("demo", "bulk"),
            Set.of("fulfilment", "returns", "invoice", "review", "webhook", "search", "report"),
            Set.of("order"),
            Set.of("cart"),
            Set.of("offer", "promotion", "shipping", "payment"),
            Set.of("pricing", "tax", "inventory", "ledger"),
            Set.of("catalog", "session"),
            Set.of("author", "category", "supplier", "customer", "identity"),
            Set.of("listing"),
            Set.of("media"),
            Set.of("audit"),
            Set.of("platform"),
            Set.of("kernel"));

    private static final String KERNEL = ROOT + ".kernel..";
    private static final String ONCE = ROOT + ".platform.once.Once";
    private static final String CLOCKS = ROOT + ".platform.db.Clocks";

    @Test
    void featuresAskDownwardsOnly() {
        classes()
                .should(dependOnLowerLevelsOnly())
                .because("a lower feature that knows a higher one can neither be understood nor tested without it;"
                        + " upwards one tells by an event")
                .check(CLASSES);
    }

    @Test
    void theKernelImportsNoFramework() {
        classes()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "jakarta.validation..", KERNEL)
                .because("what every feature shares must outlive every framework")
                .check(CLASSES);
    }

    @Test
    void thePackagesFormNoCycle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package")
                .check(CLASSES);
    }

    @Test
    void nobodyButPaymentsKnowsAProvidersPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".payment..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".SimulatorCommand")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".payment.simulator..")
                .because("the shop talks to PaymentProvider; which one stands behind it is configuration; only the"
                        + " command that starts the simulator as a process of its own has to know it")
                .check(CLASSES);
    }

    @Test
    void whatIsNotAPublishedFaceIsPackagePrivate() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .or()
                .haveSimpleNameEndingWith("Service")
                .or()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Subscriptions")
                .and()
                .doNotBelongToAnyOf(ApiResource.class)
                .should()
                .bePackagePrivate()
                .because("only published types cross a feature's border: interfaces, records and events")
                .check(CLASSES);
    }

    @Test
    void transactionsAreDeclaredInServicesOnly() {
        CompositeArchRule.of(
                        List.of(
                                noMethods()
                                        .that()
                                        .areDeclaredInClassesThat(
                                                are(DescribedPredicate.not(simpleNameEndingWith("Service"))))
                                        .should()
                                        .beAnnotatedWith(Transactional.class)
                                        .because("one must see from the name of a class whether it commits"),
                                noClasses()
                                        .should()
                                        .beAnnotatedWith(Transactional.class)
                                        .because(
                                                "a use case that talks to the outside world stands beside those that commit: each says it itself")))
                .check(CLASSES);
    }

    @Test
    void transactionsAreOpenedByHandInOnceOnly() {
        CompositeArchRule.of(List.of(
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(ONCE)
                                .should()
                                .dependOnClassesThat(are(opensTransactions()))
                                .because(
                                        "Once stands around every mutation and decides what is committed with which answer"),
                        noClasses()
                                .should(access(
                                        "begin a transaction of the connection's own",
                                        ArchitectureTest::isTransactionOfConnection))
                                .because("the transaction manager would know nothing of it")))
                .check(CLASSES);
    }

    @Test
    void noTransactionIsSuspendedForAnother() {
        CompositeArchRule.of(List.of(
                        noMethods()
                                .should(beTransactional(Set.of("REQUIRES_NEW", "NOT_SUPPORTED")))
                                .because("a second connection while one is held empties the pool and deadlocks it"),
                        noClasses()
                                .should(access(
                                        "call requiringNew or suspendingExisting",
                                        access -> access.getTargetOwner()
                                                        .getName()
                                                        .startsWith(QuarkusTransaction.class.getPackageName())
                                                && Set.of("requiringNew", "suspendingExisting", "begin")
                                                        .contains(access.getTarget()
                                                                .getName())))
                                .because("a second connection while one is held empties the pool and deadlocks it")))
                .check(CLASSES);
    }

    @Test
    void theDatabaseIsSpokenToByStoresOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and(are(DescribedPredicate.not(nestedInAStore())))
                .and()
                .resideOutsideOfPackage(ROOT + ".platform.db")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "io.agroal..", "org.postgresql..")
                .because("all SQL of one aggregate stands in its store, where it can be read and prepared")
                .check(CLASSES);
    }

    @Test
    void nothingIsReckonedInFloatingPoint() {
        CompositeArchRule.of(List.of(
                        noFields()
                                .should()
                                .haveRawType(are(floating()))
                                .because("a tenth has no exact floating-point form, and money must add up"),
                        noCodeUnits()
                                .should()
                                .haveRawReturnType(are(floating()))
                                .orShould()
                                .haveRawParameterTypes(DescribedPredicate.anyElementThat(are(floating())))
                                .because("a tenth has no exact floating-point form, and money must add up"),
                        noClasses()
                                .should(access(
                                        "reckon in floating point",
                                        access -> access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                                                && floating().test(call.getRawReturnType())))
                                .because("a tenth has no exact floating-point form, and money must add up")))
                .check(CLASSES);
    }

    @Test
    void thereIsOneClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CLOCKS)
                .should(access("ask the time of somebody else", ArchitectureTest::asksTheTime))
                .because("a test that cannot set the time cannot test what happens after fifteen minutes;"
                        + " System.nanoTime measures how long something took and is no time")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should(haveATellingName())
                .because("a Manager, a Helper or an Impl has no job that its name would tell;"
                        + " roles have their suffixes: Resource, Service, Store, Subscriptions, Problem")
                .check(CLASSES);
    }

    @Test
    void resourceMethodsArePublic() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .because("the framework answers 404 for a method that is not")
                .check(CLASSES);
    }

    @Test
    void everyOperationOfTheApiSaysWhichActItIs() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat(areOfTheApi())
                .should()
                .beAnnotatedWith(Demands.class)
                .because("the door refuses by it, and PermissionWalkTest holds it against the table of permissions")
                .check(CLASSES);
    }

    @Test
    void resourcesAreKnownAsSuchAndMayBlock() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .implement(ApiResource.class)
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .because("405 lists the methods of every ApiResource,"
                        + " and a statement on the event loop would stop all other requests")
                .check(CLASSES);
    }

    @Test
    void whatIsScheduledIsRegular() {
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beAnnotatedWith(Regular.class)
                .because(
                        "what runs into an end of the server fails, and a failure that comes again is a line in the log")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        CompositeArchRule.of(List.of(
                        noFields()
                                .should()
                                .beAnnotatedWith(Inject.class)
                                .orShould()
                                .beAnnotatedWith(ConfigProperty.class)
                                .orShould()
                                .beAnnotatedWith(Context.class)
                                .because(
                                        "what a class needs is what its constructor takes: final, and given by hand in a test"),
                        fields().that()
                                .areDeclaredInClassesThat(are(simpleNameEndingWith("Service")))
                                .and()
                                .areNotStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.VOLATILE)
                                .should()
                                .beFinal()
                                .because("a service is shared by all requests")))
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> dependOnLowerLevelsOnly() {
        return new ArchCondition<>("depend on lower levels only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                var own = feature(one);
                if (own.isEmpty()) {
                    return;
                }
                if (level(own.get()) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            one, "the package " + own.get() + " has no level yet: " + one.getName()));
                    return;
                }
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(dependency -> !mayAsk(own.get(), feature(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
            }
        };
    }

    private static boolean mayAsk(String feature, Optional<String> other) {
        return other.filter(below -> below.equals(feature) || level(below) > level(feature))
                .isPresent();
    }

    private static int level(String feature) {
        return LEVELS.stream()
                .filter(level -> level.contains(feature))
                .findFirst()
                .map(LEVELS::indexOf)
                .orElse(-1);
    }

    /// Empty for what starts the whole.
    private static Optional<String> feature(JavaClass one) {
        var name = one.getPackageName();
        return name.equals(ROOT)
                ? Optional.empty()
                : Optional.of(name.substring(ROOT.length() + 1).split("\\.")[0]);
    }

    private static DescribedPredicate<JavaClass> opensTransactions() {
        return DescribedPredicate.describe(
                "classes that open transactions",
                one -> one.getPackageName().startsWith("io.quarkus.narayana")
                        || Set.of("jakarta.transaction.UserTransaction", "jakarta.transaction.TransactionManager")
                                .contains(one.getName()));
    }

    private static boolean isTransactionOfConnection(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getPackageName();
        return (owner.startsWith("org.jdbi") || owner.equals("java.sql"))
                && Set.of("inTransaction", "useTransaction", "begin", "commit", "rollback", "setAutoCommit")
                        .contains(access.getTarget().getName());
    }

    private static ArchCondition<JavaMethod> beTransactional(Set<String> types) {
        return new ArchCondition<>("be transactional of " + types) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                transactionType(method)
                        .filter(types::contains)
                        .ifPresent(type -> events.add(SimpleConditionEvent.satisfied(
                                method, method.getFullName() + " is transactional of " + type)));
            }
        };
    }

    private static Optional<String> transactionType(HasAnnotations<?> declared) {
        return declared.tryGetAnnotationOfType(Transactional.class.getName())
                .flatMap(annotation -> ((JavaAnnotation<?>) annotation).get("value"))
                .map(type -> ((JavaEnumConstant) type).name());
    }

    private static DescribedPredicate<JavaClass> nestedInAStore() {
        return DescribedPredicate.describe(
                "nested in a store",
                one -> Stream.iterate(
                                one.getEnclosingClass(),
                                Optional::isPresent,
                                outer -> outer.get().getEnclosingClass())
                        .anyMatch(outer -> outer.get().getSimpleName().endsWith("Store")));
    }

    private static DescribedPredicate<JavaClass> floating() {
        var types = Set.of("double", "float", Double.class.getName(), Float.class.getName());
        return DescribedPredicate.describe(
                "floating point",
                type -> types.contains(type.getBaseComponentType().getName()));
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        boolean handed = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                && !unit.getRawParameterTypes().isEmpty();
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>") && !handed;
        }
        return owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(access);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /// What a provider signs and what everybody may read of the shop's keys lies beside the API.
    private static DescribedPredicate<JavaClass> areOfTheApi() {
        return DescribedPredicate.describe(
                "are of the API",
                one -> one.isAnnotatedWith(Path.class)
                        && one.getAnnotationOfType(Path.class).value().startsWith("/api/"));
    }

    private static ArchCondition<JavaClass> access(String description, Predicate<JavaAccess<?>> refused) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getAccessesFromSelf().stream()
                        .filter(refused)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(one, access.getDescription())));
            }
        };
    }

    /// Names that are ours against the rule, each with its reason.
    private static final Map<String, String> NAMED_BY_THE_FRAMEWORK =
            Map.of("ProblemMappers", "Quarkus calls what it holds exception mappers");

    private static ArchCondition<JavaClass> haveATellingName() {
        var banned = Pattern.compile(
                ".*(Impl|Manager|Helper|Util|Dto|DTO|Mapper|Factory)s?|Abstract[A-Z].*|Base[A-Z].*|I[A-Z][a-z].*");
        return new ArchCondition<>("have a telling name") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                var name = one.getSimpleName();
                if (banned.matcher(name).matches() && !NAMED_BY_THE_FRAMEWORK.containsKey(name)) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " has a banned name"));
                }
            }
        };
    }
}
