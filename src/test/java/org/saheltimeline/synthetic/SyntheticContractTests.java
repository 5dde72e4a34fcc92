package org.saheltimeline.synthetic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.Api;
import org.saheltimeline.Contract;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

/** Tests that each line of a synthetic timeline conforms to the OpenAPI document. */
@TimelineTest
class SyntheticContractTests {

	@Autowired
	private Api api;

	@Test
	void everyLineIsAnAnswerThatTheDocumentDescribes(@TempDir Path folder) throws IOException {
		SyntheticTimeline.write(200, 1, folder);
		Contract contract = new Contract(this.api.send("GET", "/openapi.json").body());
		Map<String, List<String>> headers = this.api.send("GET", "/api/v1/actors/france").headers().map();
		for (String list : List.of("articles", "actors", "places", "events", "troop-counts")) {
			for (String line : Files.readAllLines(folder.resolve(list + ".ndjson"))) {
				String id = JsonMapper.shared().readTree(line).get("id").asString();
				contract.check(URI.create("http://localhost/api/v1/%s/%s".formatted(list, id)), 200, headers, line);
			}
		}
	}

}
