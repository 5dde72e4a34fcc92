package org.saheltimeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the code follows the architecture rules. */
class ArchitectureTests {

	private static final String READS_THE_TIME = "java\\.time\\..+\\.now\\((java\\.time\\.ZoneId)?\\)"
			+ "|java\\.lang\\.System\\.currentTimeMillis\\(\\)|java\\.util\\.Date\\.<init>\\(\\)";

	private static final String ROOT = SahelTimelineApplication.class.getPackageName();

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackagesOf(SahelTimelineApplication.class);

	@Test
	void noPackagesFormACycle() {
		slices().matching("org.saheltimeline.(*.*)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void noWingsFormACycle() {
		slices().matching("org.saheltimeline.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void aPackageUsesWhatItDeclaresAndNothingElse() {
		Map<JavaPackage, List<JavaClass>> packages = CLASSES.stream()
			.filter((type) -> !type.getPackageName().equals(ROOT))
			.collect(Collectors.groupingBy(JavaClass::getPackage));
		assertThat(packages).hasSizeGreaterThan(20);
		packages.forEach((feature, types) -> {
			String name = feature(types.getFirst());
			Set<String> used = types.stream()
				.flatMap((type) -> type.getDirectDependenciesFromSelf().stream())
				.map((dependency) -> dependency.getTargetClass().getBaseComponentType())
				.filter((type) -> type.getPackageName().startsWith(ROOT))
				.map(ArchitectureTests::feature)
				.filter((other) -> !other.equals(name))
				.collect(Collectors.toSet());
			assertThat(used).as(name)
				.containsExactlyInAnyOrder(feature.getAnnotationOfType(ApplicationModule.class).allowedDependencies());
		});
	}

	/** Returns the module of a type, such as {@code timeline.event}. */
	private static String feature(JavaClass type) {
		return type.getPackageName().substring(ROOT.length() + 1);
	}

	@Test
	void datesAndNumbersNeedNeitherSpringNorHibernate() {
		noClasses().that()
			.resideInAnyPackage("..time", "..quantity")
			.and()
			.haveSimpleNameNotEndingWith("package-info")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.hibernate..")
			.check(CLASSES);
	}

	@Test
	void namesAreDomainWords() {
		noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto)").check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct()).allSatisfy(
				(feature) -> assertThat(feature.isAnnotatedWith(NullMarked.class)).as(feature.getName()).isTrue());
	}

	@Test
	void aTypeIsPublicOnlyWhenAnotherPackageUsesIt() {
		assertThat(CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((type) -> !type.isEquivalentTo(SahelTimelineApplication.class))
			.filter((type) -> users(type).allMatch((user) -> user.getPackage().equals(type.getPackage())))
			.map(JavaClass::getName)).isEmpty();
	}

	@Test
	void controllersLeaveTheDatabaseToTheirRepositories() {
		noClasses().that()
			.haveSimpleNameEndingWith("Controller")
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(EntityManager.class, JdbcClient.class)
			.check(CLASSES);
	}

	@Test
	void timeComesFromAClock() {
		assertThat(CLASSES.stream()
			.flatMap((type) -> type.getAccessesFromSelf().stream())
			.filter((access) -> access.getTarget().getFullName().matches(READS_THE_TIME))
			.map(JavaAccess::getDescription)).isEmpty();
	}

	/** Returns the users of a type and of the types nested in it. */
	private static Stream<JavaClass> users(JavaClass type) {
		return CLASSES.stream()
			.filter((part) -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
			.flatMap((part) -> part.getDirectDependenciesToSelf().stream())
			.map(Dependency::getOriginClass);
	}

}
