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
 * Which format a request asks for: {@code format} before {@code Accept} (RFC 9110,
 * section 12.5.1). Where several are equally welcome the order is this server's, JSON
 * first, as the order in a header means nothing.
 */
public final class FormatNegotiation implements ContentNegotiationStrategy {

	/** The query parameter that every address takes. */
	public static final String PARAMETER = "format";

	private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;]*)");

	private static final String CHOSEN = FormatNegotiation.class.getName() + ".chosen";

	private static final String SERVED = FormatNegotiation.class.getName() + ".served";

	/** Matches nothing that is served, so that the refusal can name what is. */
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
	 * What the header names; an element that cannot be read does not spoil the others,
	 * and a charset changes nothing, as this server knows only one.
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
				// Names nothing that could be served
			}
		}
		if (accepted.isEmpty()) {
			throw new HttpMediaTypeNotAcceptableException("No element of the Accept header can be read");
		}
		return accepted;
	}

	/** Of other requests the parameters may be in a body, which nobody reads. */
	private static boolean isRead(NativeWebRequest request) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		return servletRequest != null && Set.of("GET", "HEAD").contains(servletRequest.getMethod());
	}

	/**
	 * Chooses once for the whole request, so that the cache, the handler and the writer
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

	/** The format chosen for this request. */
	public static Format chosen(HttpServletRequest request) {
		return (request.getAttribute(CHOSEN) instanceof Format format) ? format : Format.JSON;
	}

	/** The formats in which the address of this request is served, JSON first. */
	public static List<Format> served(HttpServletRequest request) {
		return (request.getAttribute(SERVED) instanceof List<?> types)
				? types.stream().flatMap((type) -> Format.of((MediaType) type).stream()).toList() : List.of();
	}

	/** The quality that the most specific range gives a type; 0 where none does. */
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
