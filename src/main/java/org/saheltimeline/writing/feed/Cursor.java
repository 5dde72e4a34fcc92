package org.saheltimeline.writing.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.history.ResourceKind;

/**
 * A position in the feed: everything up to a version of the data has been seen or, in the
 * middle of a long list of changes, everything up to one of them. The digest tells
 * whether it comes from the same history: another database, or one that was restored to
 * an earlier state, has another digest for the same number.
 *
 * @param version the version of the data when the cursor was made
 * @param digest the first digits of the digest of that version
 * @param last the last change seen; null if all of the version was seen
 */
record Cursor(long version, String digest, @Nullable Position last) {

	private static final int DIGITS = 8;

	private static final Pattern FORM = Pattern.compile(
			"(0|[1-9][0-9]{0,17})-([0-9a-f]{0,8})(?:\\.([1-9][0-9]{0,17})\\.([a-z-]{1,20})\\.([a-z0-9-]{1,100}))?");

	/** Returns the cursor after everything in a version. */
	static Cursor at(long version, String digest) {
		return new Cursor(version, digest.substring(0, Math.min(DIGITS, digest.length())), null);
	}

	/** Returns the cursor after a change that is not the last of its version. */
	Cursor after(FeedChange change) {
		return new Cursor(this.version, this.digest,
				new Position(change.version(), change.kind().value(), change.id()));
	}

	/** Reads a cursor; null if the text is not one. */
	static @Nullable Cursor parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			return null;
		}
		Position last = (form.group(3) != null)
				? new Position(Long.parseLong(form.group(3)), form.group(4), form.group(5)) : null;
		return new Cursor(Long.parseLong(form.group(1)), form.group(2), last);
	}

	/** Returns the position after which the feed continues. */
	Position position() {
		return (this.last != null) ? this.last : Position.after(this.version);
	}

	@Override
	public String toString() {
		String snapshot = this.version + "-" + this.digest;
		return (this.last == null) ? snapshot
				: "%s.%d.%s.%s".formatted(snapshot, this.last.version, this.last.kind, this.last.id);
	}

	/**
	 * A change, as the feed is ordered.
	 *
	 * @param version the version of the data
	 * @param kind the kind of resource
	 * @param id the id of the resource
	 */
	record Position(long version, String kind, String id) {

		/** Before everything. */
		static final Position START = after(-1);

		/** Sorts after every kind. */
		private static final String AFTER_ALL = "~";

		static Position after(long version) {
			return new Position(version, AFTER_ALL, "");
		}

		/** Returns the id after which the events of the version follow. */
		String lastEvent() {
			int order = this.kind.compareTo(ResourceKind.EVENT.value());
			return (order < 0) ? "" : (order == 0) ? this.id : AFTER_ALL;
		}

	}

}
