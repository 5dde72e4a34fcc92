package org.saheltimeline.timeline.troops;

import java.time.LocalDate;

import jakarta.persistence.criteria.JoinType;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Lists;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.listing.Slugs.Keys;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The troop counts. */
@Repository
@Transactional(readOnly = true)
class TroopCounts {

	private static final Listing<TroopCount> LISTING = Listing
		.of(TroopCount.class, (root, criteria) -> root.get("slug"), (root) -> {
			root.fetch("force");
			root.fetch("place");
			root.fetch("article");
			root.fetch("partOf", JoinType.LEFT);
		})
		.sortedBy("date", LocalDate.class,
				(root, criteria) -> criteria.coalesce(root.get("when").get("earliest"),
						root.<LocalDate>get("when").get("latest")))
		.sortedBy("reported", LocalDate.class,
				(root, criteria) -> criteria.coalesce(root.get("reported").get("earliest"),
						root.<LocalDate>get("reported").get("latest")))
		.sortedBy("force", String.class, (root, criteria) -> root.get("force").get("sortName"))
		.sortedBy("place", String.class, (root, criteria) -> root.get("place").get("sortName"));

	private final Lists lists;

	private final Slugs slugs;

	TroopCounts(Lists lists, Slugs slugs) {
		this.lists = lists;
		this.slugs = slugs;
	}

	ListAnswer<TroopCountView> list(TroopCountFilter filter, Paging paging) {
		Keys keys = this.slugs.check(filter.references());
		return this.lists.list(LISTING, filter.selection(keys), paging,
				Fields.of(TroopCountView.class, paging.fields()), TroopCountView::of);
	}

	TroopCountView get(String slug) {
		return this.lists.one(LISTING, slug, Condition.none())
			.map(TroopCountView::of)
			.orElseThrow(() -> this.slugs.notFound("troop_count", slug));
	}

}
