package org.saheltimeline.platform.metrics;

import java.util.List;
import java.util.function.Supplier;

import io.micrometer.common.KeyValue;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tags a request with the template of its endpoint even if it is answered before Spring
 * MVC looks up the endpoint: cached answers, clients over their rate limit, unreadable
 * parameters. There are never more tag values than endpoints, whatever is requested.
 */
class EndpointTemplates extends DefaultServerRequestObservationConvention {

	private final Supplier<List<PathPattern>> templates;

	EndpointTemplates(Supplier<List<PathPattern>> templates) {
		this.templates = templates;
	}

	@Override
	protected KeyValue uri(ServerRequestObservationContext context) {
		if (context.getPathPattern() == null && context.getCarrier() != null) {
			context.setPathPattern(template(context.getCarrier()));
		}
		return super.uri(context);
	}

	private @Nullable String template(HttpServletRequest request) {
		PathContainer path;
		try {
			path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		return this.templates.get()
			.stream()
			.filter((template) -> template.matches(path))
			.findFirst()
			.map(PathPattern::getPatternString)
			.orElse(null);
	}

}
