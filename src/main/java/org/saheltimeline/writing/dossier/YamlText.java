package org.saheltimeline.writing.dossier;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as YAML in the style of the seed files: whatever fits on a line is on one,
 * such as a citation, and long texts are folded.
 */
public final class YamlText {

	/** As in .editorconfig. */
	private static final int LINE = 120;

	/** What is left of a line for a value, indented and after its name. */
	private static final int SHORT = 90;

	private static final DumpSettings SETTINGS = DumpSettings.builder()
		.setWidth(LINE)
		.setIndicatorIndent(2)
		.setIndentWithIndicator(true)
		.build();

	private YamlText() {
	}

	/** Returns the YAML of a JSON object. */
	public static String of(JsonNode json) {
		Output output = new Output();
		new Dump(SETTINGS).dumpNode(mapping(json, FlowStyle.BLOCK), output);
		return output.toString();
	}

	private static Node node(JsonNode json) {
		if (json.isObject()) {
			return mapping(json, isShort(json) ? FlowStyle.FLOW : FlowStyle.BLOCK);
		}
		if (json.isArray()) {
			List<Node> elements = json.valueStream().map(YamlText::node).toList();
			boolean isFlow = json.valueStream().noneMatch(JsonNode::isContainer);
			return new SequenceNode(Tag.SEQ, elements, isFlow ? FlowStyle.FLOW : FlowStyle.BLOCK);
		}
		return scalar(json);
	}

	private static Node mapping(JsonNode json, FlowStyle style) {
		List<NodeTuple> members = json.propertyStream()
			.map((member) -> new NodeTuple(new ScalarNode(Tag.STR, member.getKey(), ScalarStyle.PLAIN),
					node(member.getValue())))
			.toList();
		return new MappingNode(Tag.MAP, members, style);
	}

	private static Node scalar(JsonNode json) {
		Tag tag = json.isString() ? Tag.STR : json.isNull() ? Tag.NULL
				: json.isBoolean() ? Tag.BOOL : json.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
		String text = json.asString("null");
		boolean isLong = json.isString() && text.length() > SHORT && text.indexOf('\n') < 0;
		return new ScalarNode(tag, text, isLong ? ScalarStyle.FOLDED : ScalarStyle.PLAIN);
	}

	/** Returns whether an object fits on a line. */
	private static boolean isShort(JsonNode json) {
		return json.toString().length() <= SHORT && values(json).noneMatch(JsonNode::isArray);
	}

	private static Stream<JsonNode> values(JsonNode json) {
		return json.isObject() ? json.valueStream().flatMap(YamlText::values) : Stream.of(json);
	}

	/** Collects the text. */
	private static final class Output extends StringWriter implements StreamDataWriter {

		@Override
		public void flush() {
			// Nothing is buffered
		}

	}

}
