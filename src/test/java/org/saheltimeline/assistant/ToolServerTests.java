package org.saheltimeline.assistant;

import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import org.junit.jupiter.api.Test;
import org.saheltimeline.http.web.NamedValues;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Tests what becomes of a failure of this server. */
class ToolServerTests {

	@Test
	void aFailureOfThisServerIsNoAnswer() {
		NamedValues values = mock();
		given(values.read(any(), any())).willReturn(new Failing.Question());
		ToolServer server = new ToolServer(List.of(new Failing()), values,
				new JacksonMcpJsonMapper(JsonMapper.shared()), "1");
		JSONRPCRequest request = new JSONRPCRequest(McpSchema.JSONRPC_VERSION, "tools/call", 1, Map.of("name", "fail"));
		assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> server.answer(request));
	}

	private static final class Failing implements Tool<Failing.Question> {

		@Override
		public String name() {
			return "fail";
		}

		@Override
		public String title() {
			return "Fail";
		}

		@Override
		public String description() {
			return "Fails.";
		}

		@Override
		public Class<Question> question() {
			return Question.class;
		}

		@Override
		public String answer(Question question) {
			throw new QueryTimeoutException("too slow");
		}

		record Question() {

		}

	}

}
