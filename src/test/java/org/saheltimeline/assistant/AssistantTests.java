package org.saheltimeline.assistant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the answers to assistants, with the client of the protocol's own SDK. */
@TimelineTest
class AssistantTests {

	/** In characters: some 1,500 tokens. */
	private static final int SHORT = 6_000;

	@LocalServerPort
	private int port;

	private McpSyncClient client;

	private InitializeResult initialized;

	@BeforeEach
	void connect() {
		this.client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://localhost:" + this.port).build())
			.jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
			.build();
		this.initialized = this.client.initialize();
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void itSaysWhatItIsAndWhatCanBeAsked() {
		assertThat(this.initialized.serverInfo().name()).isEqualTo("sahel-timeline");
		ExpectedBody.assertBody(this.initialized.instructions() + "\n", "assistants/instructions.txt");
		ExpectedBody.assertBody(JsonMapper.shared().<JsonNode>valueToTree(this.client.listTools().tools()),
				"assistants/tools");
		this.client.ping();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					search-october      | search_timeline    | {"date": "2023-10"}
					search-words        | search_timeline    | {"q": "hostage", "limit": 3}
					search-known-by     | search_timeline    | {"date": "2023-12", "actor": "france", "knownBy": "2023-12-19"}
					search-nothing      | search_timeline    | {"q": "zeppelin"}
					event               | get_event          | {"id": "last-french-troops-leave-niger"}
					event-known-by      | get_event          | {"id": "last-french-troops-leave-niger", "knownBy": "2023-12-19"}
					actor               | get_actor          | {"actor": "Sylvain Itte"}
					actor-alias         | get_actor          | {"actor": "Bazum"}
					actor-unclear       | get_actor          | {"actor": "forces"}
					troops              | count_troops       | {"force": "france", "place": "niger", "on": "2023-12-12"}
					troops-known-by     | count_troops       | {"force": "france", "place": "niger", "on": "2023-12-20", "knownBy": "2023-12-19"}
					troops-unknown      | count_troops       | {"force": "united-states", "place": "air-base-201", "on": "2023-08-01"}
					disagreements       | list_disagreements | {}
					disagreements-early | list_disagreements | {"knownBy": "2023-10-01"}
					""")
	void aQuestionIsAnsweredShortlyWithItsSources(String file, String tool, String arguments) {
		CallToolResult result = call(tool, arguments);
		assertThat(result.isError()).as(text(result)).isFalse();
		assertThat(text(result)).hasSizeLessThan(SHORT);
		ExpectedBody.assertBody(text(result) + "\n", "assistants/" + file + ".txt");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					get_event       | {"id": "last-french-troop-leaves-niger"} | No event has the id "last-french-troop-leaves-niger". Did you mean "last-french-troops-leave-niger"?
					get_event       | {} | `id`: Missing required parameter `id`.
					get_event       | {"id": "niger-coup", "knownBy": "2023-02-30"} | `knownBy`: "2023-02-30" is not a valid date: '30' is out of range: February 2023 has days 01 to 28.
					get_event       | {"id": "niger-coup", "knownBy": "2020"} | Nothing was known about the event "niger-coup" by 2020-12-31.
					search_timeline | {"query": "coup"} | `query`: `query` is not a parameter of this endpoint. Use `q` for full text. Allowed are actor, date, kind, knownBy, limit, place, q. Did you mean "q"?
					search_timeline | {"actor": "France", "limit": 50} | `limit`: "50" is too large. `limit` goes from 1 to 20.
					search_timeline | {"actor": ["frnace"]} | `actor`: No actor has the id "frnace". Did you mean "france"?
					search_timeline | {"kind": "cuop"} | `kind`: "cuop" is not a valid value; allowed are insurgency, coup, detention, attack, blockade, demand, ultimatum, refusal, statement, announcement, ambassador-departure, embassy-closure, convoy-departure, convoy-arrival, troop-withdrawal, base-handover, base-takeover, agreement-ended, mission-ended, pact, visit, ban, offer, operation, assistance, dismissal, staff-departure, allegation, public-sentiment, rapprochement, rupture, plan. Did you mean "coup"?
					get_actor       | {"actor": "USA"} | No actor has the id "USA". Did you mean "united-states"?
					get_actor       | {"actor": "zzzzz"} | No actor has the id "zzzzz".
					count_troops    | {"force": "French army", "place": "niger", "on": "2023-12"} | `on`: "2023-12" is not a day. Write it as in 2023-12-12.
					count_troops    | {"force": "French army", "place": "niger", "on": "2023-12-12"} | `force`: No actor has the id "French army". Did you mean "french-armed-forces"?
					""")
	void aMistakeIsToldWithWhatIsAllowed(String tool, String arguments, String message) {
		CallToolResult result = call(tool, arguments);
		assertThat(result.isError()).isTrue();
		assertThat(text(result)).isEqualTo(message);
	}

	@Test
	void theAnswerInTheDocumentationIsTheOneGiven() throws IOException {
		assertThat(Files.readString(Path.of("src/docs/assistants.md"))).contains(
				text(call("count_troops", "{\"force\": \"france\", \"place\": \"niger\", \"on\": \"2023-12-12\"}")));
	}

	@SuppressWarnings("unchecked")
	private CallToolResult call(String tool, String arguments) {
		return this.client.callTool(
				CallToolRequest.builder(tool).arguments(JsonMapper.shared().readValue(arguments, Map.class)).build());
	}

	private String text(CallToolResult result) {
		assertThat(result.content()).hasSize(1);
		return List.copyOf(result.content())
			.stream()
			.map((content) -> ((TextContent) content).text())
			.findFirst()
			.orElseThrow()
			.replace("localhost:" + this.port, "localhost:8080");
	}

}
