package org.saheltimeline.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a page shows what was written, as soon as it is written. */
class RenderedPageAfterEditTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Test
	void aPageFollowsAnEdit() throws Exception {
		try (WritableProgram program = WritableProgram.start(OwnDatabase.create())) {
			Editor editor = Editor.of(program);
			List<String> pages = List.of("/", "/events/niger-coup", "/actors/mohamed-bazoum", "/places/niger",
					"/articles/niger-army-sets-december-22");
			for (String page : pages) {
				// Three times, so that the program may have kept the answer
				get(program, page);
				get(program, page);
				assertThat(get(program, page).body()).as(page).doesNotContain("A renamed coup");
			}
			List<String> tags = pages.stream().map((page) -> tag(program, page)).toList();
			String path = "/entries/events/niger-coup";
			assertThat(editor
				.patch(path + "?because=a%20test", "{\"title\": \"A renamed coup\"}", "If-Match", editor.tag(path))
				.statusCode()).isEqualTo(200);
			for (int i = 0; i < pages.size(); i++) {
				HttpResponse<String> answer = get(program, pages.get(i), "If-None-Match", tags.get(i));
				assertThat(answer.statusCode()).as(pages.get(i)).isEqualTo(200);
				assertThat(answer.body()).as(pages.get(i)).contains("A renamed coup");
			}
		}
	}

	private static String tag(WritableProgram program, String page) {
		try {
			return get(program, page).headers().firstValue("ETag").orElseThrow();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpResponse<String> get(WritableProgram program, String page, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.program().address() + page));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
