package org.saheltimeline.writing.intake;

import java.math.BigDecimal;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a whole number in any notation that programs use: pandas writes {@code 1.0} in a
 * column with gaps, R writes {@code 1e+05}. Fractions are refused.
 *
 * @param <N> the type of the number
 */
class WholeNumber<N extends Number> extends StdDeserializer<N> {

	private final ValueDeserializer<?> integers;

	private final Function<BigDecimal, N> exactly;

	WholeNumber(Class<N> type, Function<BigDecimal, N> exactly) {
		super(type);
		this.integers = NumberDeserializers.find(type);
		this.exactly = exactly;
	}

	@Override
	@SuppressWarnings("unchecked") // looked up by that type
	public N deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
			try {
				return this.exactly.apply(parser.getDecimalValue());
			}
			catch (ArithmeticException ex) {
				// Left to the standard deserializer, which refuses it
			}
		}
		return (N) this.integers.deserialize(parser, context);
	}

	@Override
	public @Nullable Object getNullValue(DeserializationContext context) {
		return this.integers.getNullValue(context);
	}

	@Override
	public @Nullable Object getAbsentValue(DeserializationContext context) {
		return this.integers.getAbsentValue(context);
	}

}
