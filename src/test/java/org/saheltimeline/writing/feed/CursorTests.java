package org.saheltimeline.writing.feed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.writing.feed.Cursor.Position;
import org.saheltimeline.writing.history.ResourceKind;
import org.saheltimeline.writing.revision.Act;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a cursor says where the feed goes on, and that nothing else is taken for
 * one.
 */
class CursorTests {

	private static final String DIGEST = "f15b80e8";

	@Test
	void afterAVersionTheFeedGoesOnWithTheNext() {
		Cursor cursor = Cursor.at(58, DIGEST + "0123456789");
		assertThat(cursor).hasToString("58-f15b80e8");
		assertThat(cursor.position()).isEqualTo(Position.after(58));
	}

	@Test
	void inTheMiddleOfAVersionItGoesOnAfterTheLastChangeSeen() {
		Cursor cursor = Cursor.at(58, DIGEST)
			.after(new FeedChange(57, Act.UPDATED, ResourceKind.TROOP_COUNT, "niger-french-157-left", 2, null));
		assertThat(cursor).hasToString("58-f15b80e8.57.troop-count.niger-french-157-left");
		assertThat(cursor.position()).isEqualTo(new Position(57, "troop-count", "niger-french-157-left"));
	}

	@Test
	void anEmptyDatabaseHasACursorToo() {
		assertThat(Cursor.at(0, "")).hasToString("0-");
		assertThat(Cursor.parse("0-")).isEqualTo(Cursor.at(0, ""));
	}

	/** Events are stored apart from other resources, but sorted among them. */
	@ParameterizedTest
	@CsvSource({ "actor, ''", "article, ''", "event, seen", "place, ~", "troop-count, ~", "~, ~" })
	void theEventsOfAVersionComeBetweenItsOtherResources(String kind, String lastEvent) {
		assertThat(new Position(58, kind, "seen").lastEvent()).isEqualTo(lastEvent);
	}

	@Property
	void aCursorIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long version,
			@ForAll @Chars({ 'a', 'f', '0', '9' }) @StringLength(8) String digest,
			@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long last, @ForAll ResourceKind kind,
			@ForAll @AlphaChars @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 100) String id) {
		Cursor cursor = Cursor.at(version, digest);
		Cursor within = cursor.after(new FeedChange(last, Act.CREATED, kind, id.toLowerCase(Locale.ROOT), 1, null));
		for (Cursor each : List.of(cursor, within)) {
			assertThat(Cursor.parse(each.toString())).isEqualTo(each);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "58", "-58-f15b80e8", "058-f15b80e8", "58-F15B80E8", "58-f15b80e8a", " 58-f15b80e8",
			"58-f15b80e8\n", "58-f15b80e8.57", "58-f15b80e8.57.actor", "58-f15b80e8.57.actor.",
			"58-f15b80e8.0.actor.france", "58-f15b80e8.57.Actor.france", "58-f15b80e8.57.actor.Paul",
			"58-f15b80e8.57.actor.france.more", "1000000000000000000-f15b80e8", "٥٨-f15b80e8" })
	void whatIsNotWrittenLikeACursorIsNotOne(String text) {
		assertThat(Cursor.parse(text)).isNull();
	}

	@Property(tries = 5000)
	void noTextIsMoreThanRefused(@ForAll String text) {
		assertThat(Stream.ofNullable(Cursor.parse(text)).map(Cursor::toString)).allMatch(text::equals);
	}

}
