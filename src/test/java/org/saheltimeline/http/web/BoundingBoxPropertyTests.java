package org.saheltimeline.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a bounding box is read as written and lies on the map, or is rejected. */
class BoundingBoxPropertyTests {

	@Property
	void aBoxOnTheMapIsReadAsItWasWritten(@ForAll @DoubleRange(min = -180, max = 180) double west,
			@ForAll @DoubleRange(min = -90, max = 90) double south,
			@ForAll @DoubleRange(min = -180, max = 180) double east,
			@ForAll @DoubleRange(min = -90, max = 90) double north) {
		String text = String.join(",", plain(west), plain(south), plain(east), plain(north));
		BoundingBox box = readOrNull(text);
		if (south > north) {
			assertThat(box).isNull();
		}
		else {
			assertThat(box).isEqualTo(new BoundingBox(Double.parseDouble(plain(west)), Double.parseDouble(plain(south)),
					Double.parseDouble(plain(east)), Double.parseDouble(plain(north))));
		}
	}

	@Example
	void theEquatorIsTheSameHoweverItsNoughtIsWritten() {
		assertThat(readOrNull("-0,-0.0,-0,-0")).isEqualTo(readOrNull("0,0,0.0,0")).isNotNull();
	}

	@Example
	void theAntimeridianIsOneLineThatHasTwoNumbers() {
		assertThat(longitudes("-180,0,-170,1")).isEqualTo("[-180.0,-170.0] [180.0,180.0]");
		assertThat(longitudes("170,0,180,1")).isEqualTo("[170.0,180.0] [-180.0,-180.0]");
		assertThat(longitudes("180,0,180,1")).isEqualTo("[180.0,180.0] [-180.0,-180.0]");
		assertThat(longitudes("-180,0,-180,1")).isEqualTo("[-180.0,-180.0] [180.0,180.0]");
		assertThat(longitudes("170,0,-170,1")).isEqualTo("[170.0,180.0] [-180.0,-170.0]");
		assertThat(longitudes("180,0,-180,1")).isEqualTo("[180.0,180.0] [-180.0,-180.0]");
		assertThat(longitudes("0,0,16,1")).isEqualTo("[0.0,16.0]");
	}

	private static String longitudes(String box) {
		return BoundingBox.parse(box)
			.longitudes()
			.stream()
			.map((stretch) -> "[%s,%s]".formatted(stretch.from(), stretch.to()))
			.collect(Collectors.joining(" "));
	}

	@Property
	void aBoxIsReadAsProgramsWriteIt(@ForAll @DoubleRange(min = -90, max = 90) double degrees,
			@ForAll @IntRange(min = 0, max = 16) int shift) {
		double small = degrees / Math.pow(10, shift);
		BigDecimal decimal = new BigDecimal(Double.toString(small)).stripTrailingZeros();
		for (String text : List.of(Double.toString(small), decimal.toString(), decimal.toPlainString(),
				String.format(Locale.ROOT, "%.3e", small))) {
			if (decimal.scale() <= 20 || text.contains("E") || text.contains("e")) {
				BoundingBox box = readOrNull(text + ",-90," + text + ",90");
				assertThat(box).as(text)
					.isEqualTo(
							new BoundingBox(Double.parseDouble(text) + 0.0, -90, Double.parseDouble(text) + 0.0, 90));
			}
		}
	}

	@Property(tries = 5000)
	void noTextIsMoreThanRefused(@ForAll String text) {
		assertOnTheMapOrRefused(text);
	}

	@Property(tries = 5000)
	void noTextOfTheAlphabetLeavesTheMap(@ForAll("nearlyBoxes") String text) {
		assertOnTheMapOrRefused(text);
	}

	@Provide
	Arbitrary<String> nearlyBoxes() {
		Arbitrary<String> numbers = Arbitraries.strings().withChars("0123456789.-").ofMinLength(1).ofMaxLength(4);
		Arbitrary<String> oddities = Arbitraries.of("NaN", "Infinity", "1e9", "1e-7", "1.2E+2", "9.1e1", "0.5e1", "007",
				"180.00000000000000001", "0x1p3", "+1", "-0", "180.0000000001", "٣", "", " 1", "1f", "-90", "90", "180",
				"-180");
		return Arbitraries.oneOf(numbers, oddities)
			.list()
			.ofMinSize(3)
			.ofMaxSize(5)
			.map((list) -> String.join(",", list));
	}

	private static void assertOnTheMapOrRefused(String text) {
		BoundingBox box = readOrNull(text);
		if (box != null) {
			assertThat(box.west()).isBetween(-180.0, 180.0);
			assertThat(box.east()).isBetween(-180.0, 180.0);
			assertThat(box.south()).isBetween(-90.0, box.north());
			assertThat(box.north()).isLessThanOrEqualTo(90.0);
			assertThat(readOrNull(
					String.join(",", plain(box.west()), plain(box.south()), plain(box.east()), plain(box.north()))))
				.isNotNull();
		}
	}

	private static @Nullable BoundingBox readOrNull(String text) {
		try {
			return BoundingBox.parse(text);
		}
		catch (InvalidValue refusal) {
			return null;
		}
	}

	private static String plain(double degrees) {
		return BigDecimal.valueOf(degrees).setScale(9, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
	}

}
