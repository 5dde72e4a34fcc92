package org.saheltimeline.http.web;

import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports errors that the servlet container detects outside of any controller as problem
 * details.
 */
@Hidden
@RestController
class ErrorEndpoint implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		ProblemType type = ProblemType.of((status instanceof Integer code) ? code : 404);
		if (type == ProblemType.METHOD_NOT_ALLOWED) {
			response.setHeader(HttpHeaders.ALLOW, ProblemType.ALLOWED_METHODS);
		}
		return Problem
			.of(type, type.definition(), request.getContextPath(),
					Objects.requireNonNullElse(path, request.getRequestURI()).toString())
			.toResponse();
	}

}
