package org.saheltimeline.http.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Chooses the response format: {@code format} overrides {@code Accept} (RFC 9110, section
 * 12.5.1). Among formats of equal quality the order is this server's, JSON first, because
 * the order in the header has no meaning.
 */
public final class FormatNegotiation implements ContentNegotiationStrategy {

	/** The query parameter that every endpoint accepts. */
	public static final String PARAMETER = "format";

	private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;]*)");

	private static final String CHOSEN = FormatNegotiation.class.getName() + ".chosen";

	private static final String SERVED = FormatNegotiation.class.getName() + ".served";

	/** Matches no format that is served, so that the refusal can list those that are. */
	private static final MediaType UNKNOWN = new MediaType("application", "vnd.unknown-format");

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		if (request.getAttribute(CHOSEN, RequestAttributes.SCOPE_REQUEST) instanceof Format chosen) {
			return List.of(chosen.mediaType());
		}
		String[] asked = isRead(request) ? request.getParameterValues(PARAMETER) : null;
		if (asked == null || asked.length != 1 || asked[0].isBlank()) {
			return accepted(request);
		}
		return List.of(Format.named(asked[0]).map(Format::mediaType).orElse(UNKNOWN));
	}

	/**
	 * Returns the media types in the header. Skips elements that cannot be parsed, and
	 * ignores charsets, because this server supports only one.
	 */
	private static List<MediaType> accepted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		String[] headers = request.getHeaderValues(HttpHeaders.ACCEPT);
		if (headers == null) {
			return MEDIA_TYPE_ALL_LIST;
		}
		List<MediaType> accepted = new ArrayList<>();
		for (String element : MimeTypeUtils.tokenize(String.join(",", headers))) {
			try {
				accepted.add(MediaType.parseMediaType(CHARSET.matcher(element).replaceAll("")));
			}
			catch (InvalidMediaTypeException ex) {
				// Skip it: it matches nothing that is served
			}
		}
		if (accepted.isEmpty()) {
			throw new HttpMediaTypeNotAcceptableException("No element of the Accept header can be read");
		}
		return accepted;
	}

	/**
	 * Returns whether the parameters count. Other methods may send them in a body, which
	 * is never read here.
	 */
	private static boolean isRead(NativeWebRequest request) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		return servletRequest != null && Set.of("GET", "HEAD").contains(servletRequest.getMethod());
	}

	/**
	 * Chooses the format once per request, so that the cache, the handler and the writer
	 * agree.
	 */
	void choose(HttpServletRequest request, List<MediaType> served) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> asked = resolveMediaTypes(new ServletWebRequest(request));
		MediaType chosen = null;
		for (MediaType type : served) {
			if (quality(type, asked) > ((chosen != null) ? quality(chosen, asked) : 0)) {
				chosen = type;
			}
		}
		if (chosen == null) {
			throw new HttpMediaTypeNotAcceptableException(served);
		}
		request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(chosen));
		Format.of(chosen).ifPresent((format) -> request.setAttribute(CHOSEN, format));
		request.setAttribute(SERVED, served);
	}

	/** Returns the format chosen for this request, or JSON if none was. */
	public static Format chosen(HttpServletRequest request) {
		return (request.getAttribute(CHOSEN) instanceof Format format) ? format : Format.JSON;
	}

	/** Returns whether the client would rather have a page than JSON, as browsers do. */
	public static boolean prefersPage(HttpServletRequest request) {
		try {
			List<MediaType> asked = accepted(new ServletWebRequest(request));
			return quality(MediaType.TEXT_HTML, asked) > Math.max(quality(MediaType.APPLICATION_JSON, asked),
					quality(MediaType.APPLICATION_PROBLEM_JSON, asked));
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return false;
		}
	}

	/** Returns whether the response is a page for people. */
	public static boolean isPage(HttpServletRequest request) {
		return request.getAttribute(SERVED) instanceof List<?> types
				&& types.stream().anyMatch((type) -> MediaType.TEXT_HTML.includes((MediaType) type));
	}

	/**
	 * Returns whether the response contains absolute URLs, as some formats and everything
	 * that is served in none of them do.
	 */
	public static boolean namesItsHost(HttpServletRequest request) {
		return (request.getAttribute(CHOSEN) instanceof Format format) ? format.namesItsHost()
				: request.getAttribute(SERVED) != null;
	}

	/** Returns the formats in which the requested resource is served, JSON first. */
	public static List<Format> served(HttpServletRequest request) {
		return (request.getAttribute(SERVED) instanceof List<?> types)
				? types.stream().flatMap((type) -> Format.of((MediaType) type).stream()).toList() : List.of();
	}

	/**
	 * Returns the quality of a type in the most specific matching range; 0 if none
	 * matches.
	 */
	private static double quality(MediaType type, List<MediaType> asked) {
		@Nullable MediaType range = asked.stream()
			.filter((candidate) -> candidate.includes(type))
			.max(Comparator.comparingInt(FormatNegotiation::specificity))
			.orElse(null);
		return (range != null) ? range.getQualityValue() : 0;
	}

	private static int specificity(MediaType range) {
		if (range.isWildcardType()) {
			return 0;
		}
		return range.isWildcardSubtype() ? 1 : 2 + range.getParameters().size();
	}

}
