package dev.mercator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom: the packages of the pipeline, and the libraries behind them. */
final class LayerTest {
  private static final String OWN = "dev.mercator.";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.mercator");

  /** One line per package: what it sees of the project. */
  @ParameterizedTest
  @CsvSource({
    "diag,   ''",
    "model,  diag",
    "config, diag model",
    "highlight, model",
    "image,  ''",
    "parse,  diag model highlight image",
    "graph,  diag model",
    "history, diag model",
    "diff, simulator",
    "brief, diag model graph history plan simulator",
    "query,  diag model graph",
    "check,  diag model graph query",
    "plan,   diag model graph simulator",
    "render, diag model highlight graph brief query plan example simulator",
    "search, diag model graph",
    "export, diag model graph query plan example simulator",
    "scenario, diag simulator",
    "serve, build diag model render simulator",
    "example, diag model scenario simulator"
  })
  void aPackageSeesOnlyWhatStandsBeforeIt(String name, String sees) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(sees.split(" ", -1)))
            .filter(word -> !word.isEmpty())
            .map(word -> OWN + word + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(OWN + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.mercator..").and(resideOutsideOfPackages(allowed)))
        .check(CORE);
  }

  /** One line per library: the packages that know of it. */
  @ParameterizedTest
  @CsvSource({
    "com.vladsch.flexmark,   parse",
    "org.nibor.autolink,     parse",
    "org.fife,               highlight",
    "org.jsoup,              parse",
    "org.tomlj,              config parse scenario",
    "org.jgrapht,            graph",
    "org.eclipse.jgit,       history",
    "io.pebbletemplates,     render",
    "com.fasterxml.jackson,  parse export scenario diff"
  })
  void aLibraryIsKnownToFewPackages(String library, String knownTo) {
    String[] allowed =
        Stream.of(knownTo.split(" ", -1)).map(word -> OWN + word + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CORE);
  }

  @Test
  void nothingAsksWhereOrWhenItRuns() {
    Set<String> ambient =
        Stream.of(
                Clock.class,
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                ZonedDateTime.class,
                ZoneId.class,
                TimeZone.class,
                Locale.class,
                Math.class,
                System.class)
            .map(Class::getName)
            .collect(Collectors.toSet());
    noClasses()
        .should()
        .callMethodWhere(
            target(
                    nameMatching(
                        "now|system.*|getDefault|systemDefault|random|currentTimeMillis|nanoTime"
                            + "|getenv|getProperty"))
                .and(
                    target(
                        owner(
                            describe(
                                "the clock, the locale, the environment",
                                (JavaClass type) -> ambient.contains(type.getName()))))))
        .check(CORE);
  }

  @Test
  void noStateIsStatic() {
    fields().that().areStatic().should().beFinal().check(CORE);
  }
}
