package org.saheltimeline.page;

import java.util.function.Function;
import java.util.function.Supplier;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its own visit, and fails the test if anything went wrong in it. */
final class Visits implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Visits.class);

	private final Function<ExtensionContext, String> origin;

	/** Creates visits to the program that all tests share. */
	Visits() {
		this((context) -> "http://localhost:" + SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port"));
	}

	/**
	 * Creates visits to another program.
	 * @param origin supplies its address up to the port
	 */
	Visits(Supplier<String> origin) {
		this((context) -> origin.get());
	}

	private Visits(Function<ExtensionContext, String> origin) {
		this.origin = origin;
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		Browser chromium = TestBrowser.of(context).chromium();
		context.getStore(NAMESPACE).put(Visit.class, new Visit(chromium, this.origin.apply(context)));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
		if (visit == null) {
			return;
		}
		if (context.getExecutionException().isPresent()) {
			visit.keepPicture("failed/%s.%s".formatted(context.getRequiredTestClass().getSimpleName(),
					context.getRequiredTestMethod().getName()));
		}
		visit.end();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visit.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return visit(context);
	}

	private static Visit visit(ExtensionContext context) {
		Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
		if (visit == null) {
			throw new IllegalStateException("A visit begins with a test");
		}
		return visit;
	}

}
