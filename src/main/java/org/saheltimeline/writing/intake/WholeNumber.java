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
 * Reads a whole number however a program writes it: pandas has {@code 1.0} where a column
 * has gaps, R {@code 1e+05}. A fraction is refused.
 *
 * @param <N> its type
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
	@SuppressWarnings("unchecked") // as it was found by its type
	public N deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
			try {
				return this.exactly.apply(parser.getDecimalValue());
			}
			catch (ArithmeticException ex) {
				// Refused like any other number that does not fit
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
