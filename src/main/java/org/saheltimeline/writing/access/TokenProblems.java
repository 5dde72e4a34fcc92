package org.saheltimeline.writing.access;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.edge.Refusal;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.submission.SubmittedText;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Responds to a request without a valid token or without the scope that it needs (RFC
 * 6750, section 3).
 */
@Component
class TokenProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String INVALID = "The token is unknown, malformed, expired, revoked or for another service.";

	private static final String NOBODY = "This server has neither an administrator's token nor an OpenID Connect issuer: set TIMELINE_ADMIN_TOKEN (32 or more random characters) or TIMELINE_OIDC_ISSUERURI.";

	private final BearerTokens tokens;

	private final HandlerExceptionResolver failures;

	TokenProblems(BearerTokens tokens, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
		this.tokens = tokens;
		this.failures = failures;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		skipBody(request);
		if (exception instanceof AuthenticationServiceException && exception.getCause() instanceof Exception failure) {
			this.failures.resolveException(request, response, null, failure);
			return;
		}
		boolean isMissing = exception instanceof InsufficientAuthenticationException;
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, isMissing ? "Bearer" : "Bearer error=\"invalid_token\"");
		String general = this.tokens.canExist() ? ProblemType.UNAUTHORIZED.definition() : NOBODY;
		Refusal.write(ProblemType.UNAUTHORIZED, isMissing ? general : INVALID + " " + general, request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		skipBody(request);
		String scope = WriteAddresses.scope(request).value();
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
		Refusal.write(ProblemType.FORBIDDEN, "The token of \"%s\" does not have the scope `%s`, which this needs."
			.formatted(Objects.requireNonNull(request.getUserPrincipal()).getName(), scope), request, response);
	}

	/**
	 * Lets the client send what it would have been allowed to: the server closes the
	 * connection if anything is left, and the answer may be lost with it. A client that
	 * asks before it sends needs no such help.
	 */
	private static void skipBody(HttpServletRequest request) throws IOException {
		if (request.getHeader(HttpHeaders.EXPECT) == null) {
			request.getInputStream().skip(SubmittedText.LONGEST);
		}
	}

}
