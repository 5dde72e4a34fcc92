package org.saheltimeline.http.edge;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Writes problem details for requests that do not reach a controller. */
public final class Refusal {

	private Refusal() {
	}

	static void write(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(type, type.definition(), request, response);
	}

	/** Writes a problem detail as the complete response. */
	public static void write(ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] problem = bytes(Problem.of(type, detail, request));
		response.setStatus(type.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setContentLength(problem.length);
		response.getOutputStream().write(problem);
	}

	static byte[] bytes(Problem problem) {
		return JsonMapper.shared().writeValueAsBytes(problem);
	}

}
