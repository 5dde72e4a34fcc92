package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.EdtfDate;

/**
 * Translates event filters into conditions on the tables {@code event} and
 * {@code event_state}, the latter as {@code state}.
 */
final class EventSelection {

	private static final Pattern BY_DATE = Pattern.compile("-?date(,.*)?");

	private final EventFilter filter;

	private final Selection selection;

	private final Set<PartFilter> joined = EnumSet.noneOf(PartFilter.class);

	/**
	 * The column that the list is sorted by: that of the first participant or place that
	 * a filter joins, otherwise that of the event. The values are the same, but only the
	 * joined table's column is in the index that serves the filter.
	 */
	private String sortDate = "event.sort_date";

	private EventSelection(EventFilter filter) {
		this.filter = filter;
		this.selection = Selection.of(filter);
	}

	/**
	 * Creates the selection of events that match a filter.
	 * @param keys the database keys of what the filter names
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
			.matching("event", filter.q())
			.where(foundBy(filter.q(), filter.knownBy()));
		events.dated();
		if (events.isServedByOneIndex()) {
			events.selection.withKeptPlan("date", "-date");
		}
		return events;
	}

	/**
	 * Returns whether one index yields the events by date whatever the values are: there
	 * is no filter but a time window, or only one kind, actor or place. A new filter adds
	 * a condition, so it is excluded unless it is named here.
	 */
	private boolean isServedByOneIndex() {
		List<EventKind> kinds = this.filter.kind();
		// The first condition selects the state
		return this.filter.knownBy() == null && switch (this.selection.conditions()) {
			case 1 -> true;
			case 2 -> (kinds != null && kinds.size() == 1) || (!this.joined.isEmpty() && this.filter.date() == null);
			default -> false;
		};
	}

	Selection selection() {
		return this.selection;
	}

	/** Returns the column that the list is sorted by. */
	String sortDate() {
		return this.sortDate;
	}

	/** Selects the state known on a day, or the current state if there is no day. */
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
			this.selection.join(part.join()).where(part.isFirst(keys.getFirst(), roles, this.filter.knownBy()));
		}
		else if (keys != null || roles != null) {
			this.selection.where(part.exists(keys, roles, this.filter.knownBy()));
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

	/** Excludes events that only a name which was not known yet would find. */
	private static @Nullable Sql foundBy(@Nullable String q, @Nullable KnownBy knownBy) {
		return (q == null || knownBy == null) ? null : Sql.of("""
				search_document(title, (
				    select coalesce(string_agg(name || ' · ' || names, ' · '), '')
				    from (
				        select actor.name, actor.names
				        from event_participant join actor on actor.id = actor_id
				        where event_id = event.id and known_from <= ?
				        union all
				        select place.name, place.names
				        from event_place join place on place.id = place_id
				        where event_id = event.id and known_from <= ?
				    ) as named
				), summary) @@ search_query(?)""", knownBy.day(), knownBy.day(), q);
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

	/** Excludes events that are not certain to have happened. */
	private static Sql surely() {
		return Sql.oneOf("state.status", Arrays.stream(Status.values()).filter(Status::hasHappened).toList());
	}

	/**
	 * Adds bounds on the sort column that follow from the current date lying within the
	 * given one, so that the indexes for the order of the lists can be used.
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
