package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.YamlText;
import org.saheltimeline.writing.history.RevisionView;
import org.saheltimeline.writing.history.StatedHistory;
import org.saheltimeline.writing.submission.Wording.Method;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and edits what is stated at an address. */
@Component
class Edits {

	/** Makes editors check the file and complete fields. */
	private static final String SCHEMA = "# yaml-language-server: $schema=../schema/article.schema.json\n\n";

	private final StatedHistory history;

	private final Drafting drafting;

	private final Writes writes;

	Edits(JdbcClient jdbc, Drafting drafting, Writes writes) {
		this.history = new StatedHistory(jdbc);
		this.drafting = drafting;
		this.writes = writes;
	}

	/** Returns what is stated, in the format that the client asks for. */
	ResponseEntity<String> read(Target target, Format format) {
		Optional<StatedHistory.Statement> whole = this.history.current(target.subject(), target.id());
		JsonNode stated = target.in(whole.map(StatedHistory.Statement::content).orElse(null));
		if (stated == null) {
			throw new Seen(target, new Conditions(List.of()), this.history).refusalOfAbsent(this.drafting.slugs());
		}
		Tag tag = Tag.of(stated.toString());
		JsonNode shown = (target.kind() == null) ? withRevised(stated, whole.orElseThrow()) : stated;
		return ResponseEntity.ok()
			.eTag(tag.in(format))
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING)
			.contentType(format.mediaType())
			.body((format == Format.YAML) ? yaml(target, shown) : shown.toString());
	}

	private static JsonNode withRevised(JsonNode stated, StatedHistory.Statement whole) {
		ObjectNode shown = (ObjectNode) stated.deepCopy();
		if (whole.revised() != null) {
			shown.put("revised", whole.revised().toString());
		}
		return shown;
	}

	private static String yaml(Target target, JsonNode stated) {
		boolean isFile = target.kind() == null && target.subject().equals("article");
		return (isFile ? SCHEMA : "") + YamlText.of(stated);
	}

	/** States something anew, or for the first time. */
	ResponseEntity<RevisionView> put(Target target, SubmissionParameters parameters, HttpServletRequest request)
			throws IOException {
		Conditions conditions = conditions(request);
		SubmittedText body = body(request);
		return write(target, conditions, this.drafting.wording(target, body), parameters, request, body.text());
	}

	/** Changes parts of what is stated (RFC 7396). */
	ResponseEntity<RevisionView> patch(Target target, SubmissionParameters parameters, HttpServletRequest request)
			throws IOException {
		Conditions conditions = conditions(request);
		SubmittedText body = body(request);
		return write(target, conditions, Drafting.patch(body), parameters, request, body.text());
	}

	/** Removes what is stated. */
	ResponseEntity<RevisionView> delete(Target target, SubmissionParameters parameters, HttpServletRequest request) {
		Wording removal = new Wording(Method.DELETE, JsonNodeFactory.instance.nullNode(), Positions.NONE);
		return write(target, conditions(request), removal, parameters, request, "");
	}

	private ResponseEntity<RevisionView> write(Target target, Conditions conditions, Wording wording,
			SubmissionParameters parameters, HttpServletRequest request, String body) {
		WriteRequest write = WriteRequest.of(request, parameters, body);
		return this.writes.write(write, new Edit(target, conditions, wording, write.author(), this.drafting))
			.toResponse();
	}

	private static Conditions conditions(HttpServletRequest request) {
		return Conditions.of(new ServletServerHttpRequest(request).getHeaders());
	}

	private static SubmittedText body(HttpServletRequest request) throws IOException {
		@Nullable String type = request.getContentType();
		return SubmittedText.of(request, MediaType.parseMediaType(Objects.requireNonNull(type)));
	}

}
