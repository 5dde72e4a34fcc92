package org.saheltimeline.http.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures {@link FormatNegotiation} to choose the format of every response. */
@Configuration(proxyBeanMethods = false)
class FormatConfiguration implements WebMvcConfigurer {

	private final FormatNegotiation negotiation = new FormatNegotiation();

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this.negotiation));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Choice()).order(-1);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ChosenFormat());
	}

	private static List<MediaType> served(HandlerMethod method) {
		return Stream.of(method.getMethod(), method.getBeanType())
			.map((element) -> AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
			.filter(Objects::nonNull)
			.map(RequestMapping::produces)
			.filter((produces) -> produces.length > 0)
			.findFirst()
			.map((produces) -> MediaType.parseMediaTypes(List.of(produces)))
			.orElse(List.of());
	}

	/** Passes the chosen format to controller methods. */
	private static final class ChosenFormat implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Format.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			return FormatNegotiation.chosen(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
		}

	}

	/** Chooses the format before other interceptors see the request. */
	private final class Choice implements HandlerInterceptor {

		private final Map<HandlerMethod, List<MediaType>> served = new ConcurrentHashMap<>();

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws HttpMediaTypeNotAcceptableException {
			if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
				List<MediaType> served = this.served.computeIfAbsent(method, FormatConfiguration::served);
				if (!served.isEmpty()) {
					FormatConfiguration.this.negotiation.choose(request, served);
				}
			}
			return true;
		}

	}

}
