package org.saheltimeline.timeline.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * Query parameters that choose the order and the optional parts of listed events.
 *
 * @param sort sort order
 * @param include optional parts to include
 */
record EventParts(@Parameter(
		description = "Sort order: `date`, `updated`, `title`. Prefix with `-` for descending order. Default with `q`: best match first, for up to 500 matches; `page.sort` names the order that was used",
		example = "date") @Nullable List<String> sort,
		@Parameter(
				description = "Parts that lists leave out by default: `reports`, `links`, `dating`; several with commas. "
						+ "Formats other than `json` and `ndjson` always contain the reports, unless `fields` selects others: every fact comes with its citation",
				example = "reports") @Nullable List<EventInclude> include) {

	/**
	 * Returns the {@code sort} parameter, or most recently updated first for a feed that
	 * is neither sorted nor searched. Null leaves the order to the list.
	 */
	@Nullable List<String> order(EventFilter filter, Format format) {
		return (this.sort == null && filter.q() == null && format == Format.ATOM) ? List.of("-updated") : this.sort;
	}

	/**
	 * Returns the optional parts to include, given the format and the requested fields.
	 */
	Set<EventInclude> included(Paging paging, Format format) {
		Set<EventInclude> included = EnumSet.noneOf(EventInclude.class);
		Stream.ofNullable(this.include).forEach(included::addAll);
		for (EventInclude part : EventInclude.values()) {
			if (paging.fields() != null && paging.fields().contains(part.value())) {
				included.add(part);
			}
		}
		if (paging.fields() == null && format != Format.JSON && format != Format.NDJSON) {
			included.add(EventInclude.REPORTS);
		}
		return included;
	}

	/**
	 * Returns the requested fields, or all of them, with only the included optional
	 * parts.
	 */
	static Fields fields(Paging paging, Set<EventInclude> included) {
		return Fields.of(EventView.class, paging.fields())
			.with(names(EnumSet.allOf(EventInclude.class)), names(included));
	}

	private static List<String> names(Set<EventInclude> parts) {
		return parts.stream().map(Term::value).toList();
	}

}
