package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.time.EdtfDate;

/**
 * What each filter of events asks of the tables {@code event} and {@code state}.
 */
final class EventSelection {

	private static final Pattern BY_DATE = Pattern.compile("-?date(,.*)?");

	private final EventFilter filter;

	private final Selection selection;

	private final Set<PartFilter> joined = new TreeSet<>();

	/**
	 * By which the list is in order: the date of the participant or place to which a
	 * filter joins the event, or the event's own, which is the same; but of the one that
	 * comes with the filter the index serves.
	 */
	private String sortDate = "event.sort_date";

	private EventSelection(EventFilter filter) {
		this.filter = filter;
		this.selection = Selection.of(filter);
	}

	/**
	 * The events that a filter keeps.
	 * @param keys the keys of what the filter names
	 */
	static EventSelection of(EventFilter filter, Keys keys) {
		EventSelection events = new EventSelection(filter);
		events.selection.where(known(filter.knownBy()))
			.oneOf("event.slug", filter.id())
			.oneOf("event.kind", filter.kind())
			.oneOf("state.status", filter.status());
		events.having(PartFilter.PARTICIPANTS, (filter.actor() != null) ? keys.of("actor") : null, filter.role());
		events.having(PartFilter.PLACES, (filter.place() != null) ? keys.of("place") : null, null);
		events.having(PartFilter.PLACES, (filter.country() != null) ? keys.of("country") : null, null);
		events.having(PartFilter.PLACES, (filter.bbox() != null) ? keys.of("bbox") : null, null);
		events.selection.where(reportedBy((filter.article() != null) ? keys.of("article") : null, filter.knownBy()))
			.where(reportedByAtLeast(filter.minArticles(), filter.knownBy()))
			.matching("event", filter.q());
		events.dated();
		if (filter.article() != null || (filter.date() != null && !events.joined.isEmpty())) {
			events.selection.plannedForItsValues();
		}
		return events;
	}

	Selection selection() {
		return this.selection;
	}

	/** The column by which the list is in order. */
	String sortDate() {
		return this.sortDate;
	}

	/** The state that was known then; without a day, the one that holds now. */
	private static Sql known(@Nullable KnownBy knownBy) {
		return (knownBy == null) ? Sql.of("state.known_until is null")
				: Sql.of("state.known_from <= ? and (state.known_until is null or state.known_until > ?)",
						knownBy.day(), knownBy.day());
	}

	private void having(PartFilter part, @Nullable List<Long> keys, @Nullable List<ParticipantRole> roles) {
		if (keys != null && keys.size() == 1 && this.joined.add(part)) {
			if (this.joined.size() == 1) {
				this.sortDate = part.sortDate();
			}
			this.selection.join(part.join()).where(part.isFirst(keys.getFirst(), roles));
		}
		else if (keys != null || roles != null) {
			this.selection.where(part.exists(keys, roles));
		}
	}

	private static @Nullable Sql reportedBy(@Nullable List<Long> articles, @Nullable KnownBy knownBy) {
		return (articles == null) ? null
				: Sql.of("exists (select")
					.then(reports(knownBy))
					.then(" and ")
					.then(Sql.oneOf("report.article_id", articles))
					.then(")");
	}

	private static @Nullable Sql reportedByAtLeast(@Nullable Integer articles, @Nullable KnownBy knownBy) {
		return (articles == null) ? null : Sql.of("(select count(*)").then(reports(knownBy)).then(") >= ?", articles);
	}

	private static Sql reports(@Nullable KnownBy knownBy) {
		return (knownBy == null) ? Sql.of(" from event_report as report where report.event_id = event.id") : Sql.of("""
				 from event_report as report join article on article.id = report.article_id
				where report.event_id = event.id and article.published_latest <= ?""", knownBy.day());
	}

	private void dated() {
		EdtfDate date = this.filter.date();
		Sql dated = DateMatch.of("state.when", date, this.filter.dateMatch());
		if (date == null || dated == null) {
			return;
		}
		if (this.filter.dateMatch() == DateMatch.WITHIN) {
			this.selection.where(dated).where(surely());
			if (this.filter.knownBy() == null) {
				this.selection.where(inReach(date));
			}
		}
		else if (this.filter.knownBy() != null) {
			this.selection.where(dated);
		}
		else {
			this.selection.whereInStretches(dated,
					(order) -> (BY_DATE.matcher(order).matches()) ? stretches(date, order) : List.of(dated));
		}
	}

	/** What was only announced or scheduled did not surely happen on its date. */
	private static Sql surely() {
		return Sql.of("state.status not in (?, ?)", Status.ANNOUNCED, Status.SCHEDULED);
	}

	/**
	 * Says of the date that holds now what follows from lying within another, in terms of
	 * the column by which the lists are in order, so that their indexes lead there.
	 */
	private Sql inReach(EdtfDate date) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		List<Sql> bounds = new ArrayList<>();
		if (earliest != null) {
			bounds.add(Sql.of(this.sortDate + " >= ?", earliest));
		}
		if (latest != null) {
			bounds.add(Sql.of(this.sortDate + " <= ?", latest));
		}
		return Sql.all(bounds);
	}

	private List<Sql> stretches(EdtfDate date, String order) {
		List<Sql> stretches = EventWindow.of(date, this.sortDate).stretches();
		return order.startsWith("-") ? stretches.reversed() : stretches;
	}

}
