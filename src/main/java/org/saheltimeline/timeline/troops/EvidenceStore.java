package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.sql.PlannedQueries;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Site;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the evidence on one or more forces in a single SQL statement. */
@Repository
@Transactional(readOnly = true)
class EvidenceStore {

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * The parameters are the place, the forces, and twice the latest day of publication.
	 */
	private static final String EVIDENCE = """
			with asked as (
			    select id, holder_ids from place where slug = ?
			), inside as (
			    select place.id from asked join place on place.holder_ids @> array[asked.id]
			), site as (
			    select id from inside
			    union
			    select unnest(holder_ids) from asked
			), force as (
			    select id, slug, name from actor where slug = any (?)
			)
			select json_build_object(
			    'forces', (
			        select coalesce(json_agg(json_build_object('id', slug, 'name', name)), '[]')
			        from force),
			    'places', (
			        select coalesce(json_agg(
			            json_build_object('id', place.slug, 'name', place.name, 'within', holder.slug)
			            order by place.slug), '[]')
			        from place left join place holder on holder.id = place.within_id
			        where place.id = any (array(select id from site))),
			    'counts', (
			        select coalesce(json_agg(json_build_object('force', force.slug, 'count', json_build_object(
			            'id', troop_count.slug, 'place', place.slug, 'measure', troop_count.measure,
			            'component', troop_count.component,
			            'partOf', whole.slug, 'stated', troop_count.stated, 'qualifier', troop_count.qualifier,
			            'low', troop_count.low, 'high', troop_count.high, 'earliest', troop_count.when_earliest,
			            'latest', troop_count.when_latest))
			            order by coalesce(nullif(troop_count.when_first, '-infinity'), troop_count.when_last), troop_count.slug), '[]')
			        from troop_count
			        join force on force.id = troop_count.force_id
			        join place on place.id = troop_count.place_id
			        join article on article.id = troop_count.article_id
			        left join troop_count whole on whole.id = troop_count.part_of_id
			        where troop_count.force_id = any (array(select id from force))
			        and troop_count.place_id = any (array(select id from inside))
			        and article.published_latest <= ?),
			    'withdrawals', (
			        select coalesce(json_agg(distinct jsonb_build_object('force', force.slug, 'event', event.slug,
			            'place', place.slug, 'status', state.status, 'earliest', state.when_earliest,
			            'latest', state.when_latest)), '[]')
			        from event_place
			        join place on place.id = event_place.place_id
			        join event on event.id = event_place.event_id
			        join event_state state on state.event_id = event.id
			            and state.known_during @> ?
			        join event_participant on event_participant.event_id = event.id and event_participant.role = 'agent'
			        join force on force.id = event_participant.actor_id or exists (
			            select from actor_relation
			            where actor_relation.actor_id = event_participant.actor_id
			            and actor_relation.relation = 'part-of'
			            and actor_relation.other_id = force.id)
			        where event_place.kind = 'troop-withdrawal'
			        and event_place.role = 'origin'
			        and event_place.place_id = any (array(select id from site))))::text
			""";

	/** A day on which everything is known. */
	private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

	private final PlannedQueries queries;

	private final Slugs slugs;

	EvidenceStore(PlannedQueries queries, Slugs slugs) {
		this.queries = queries;
		this.slugs = slugs;
	}

	/**
	 * Returns what was known about forces in a place.
	 * @param forces the slugs of the forces
	 * @param place the slug of the place
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	Known of(List<String> forces, String place, @Nullable KnownBy knownBy) {
		LocalDate day = (knownBy != null) ? knownBy.day() : ALWAYS;
		Sql evidence = Sql.of(EVIDENCE, place, forces, day, day);
		Evident evident = JSON.readValue(
				this.queries.withKeptPlan(evidence, (row, number) -> row.getString(1)).getFirst(), Evident.class);
		this.slugs.check(unknown(forces, place, evident));
		return known(forces, place, evident);
	}

	private static Slugs.References unknown(List<String> forces, String place, Evident evident) {
		List<String> known = evident.forces().stream().map(ActorReference::id).toList();
		List<String> unknownForces = forces.stream().filter((force) -> !known.contains(force)).toList();
		return new Slugs.References().add("force", "actor", unknownForces.isEmpty() ? null : unknownForces)
			.add("place", "place", evident.places().isEmpty() ? List.of(place) : null);
	}

	private static Known known(List<String> forces, String place, Evident evident) {
		Map<ActorReference, Evidence> evidence = new LinkedHashMap<>();
		for (String force : forces) {
			evident.forces()
				.stream()
				.filter((actor) -> actor.id().equals(force))
				.forEach((actor) -> evidence.put(actor, evident.of(force)));
		}
		Site asked = evident.places().stream().filter((site) -> site.id().equals(place)).findFirst().orElseThrow();
		return new Known(new PlaceReference(asked.id(), asked.name()), evidence);
	}

	private static Stage stage(String status) {
		return switch (status) {
			case "occurred" -> Stage.OVER;
			case "ongoing", "disputed" -> Stage.UNDER_WAY;
			default -> Stage.TO_COME;
		};
	}

	/**
	 * The result of the SQL statement.
	 *
	 * @param forces the requested forces that exist
	 * @param places the requested place, the places within it and the places around it;
	 * empty if it does not exist
	 * @param counts the counts of all forces
	 * @param withdrawals the withdrawals of all forces
	 */
	private record Evident(List<ActorReference> forces, List<Site> places, List<CountOf> counts,
			List<WithdrawalOf> withdrawals) {

		Evidence of(String force) {
			return new Evidence(this.places,
					this.counts.stream().filter((of) -> of.force.equals(force)).map(CountOf::count).toList(),
					this.withdrawals.stream()
						.filter((of) -> of.force.equals(force))
						.map((of) -> new Withdrawal(of.event, of.place, stage(of.status), of.earliest, of.latest))
						.toList());
		}

	}

	private record CountOf(String force, Count count) {

	}

	private record WithdrawalOf(String force, String event, String place, String status, @Nullable LocalDate earliest,
			@Nullable LocalDate latest) {

	}

	/**
	 * What was known.
	 *
	 * @param place the place
	 * @param evidence what was known about each force, in the requested order
	 */
	record Known(PlaceReference place, Map<ActorReference, Evidence> evidence) {

	}

}
