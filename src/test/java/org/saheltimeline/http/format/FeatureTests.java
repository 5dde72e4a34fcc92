package org.saheltimeline.http.format;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.saheltimeline.http.format.Feature.Position;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a feature has a geometry only if it has points. */
class FeatureTests {

	@Test
	void noPointIsNoGeometry() {
		assertThat(json()).isEqualTo("{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":null,\"properties\":\"p\"}");
	}

	@Test
	void onePointIsAPointWithLongitudeFirst() {
		assertThat(json(new Position(2.1, 13.5), new Position(2.1, 13.5)))
			.contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.1,13.5]}");
	}

	@Test
	void severalPointsKeepTheirOrder() {
		assertThat(json(new Position(2.1, 13.5), new Position(15.0, 12.1)))
			.contains("\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[[2.1,13.5],[15.0,12.1]]}");
	}

	private static String json(Position... points) {
		return JsonMapper.shared().writeValueAsString(Feature.of("a", List.of(points), null, "p"));
	}

}
