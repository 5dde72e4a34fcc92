package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Site;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.http.web.KnownBy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the evidence on one or more forces in a single SQL statement. */
@Repository
@Transactional(readOnly = true)
class EvidenceStore {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SQL = """
			with recursive asked as (
			    select id, within_id from place where slug = :place
			), inside as (
			    select id from asked
			    union
			    select place.id from place join inside on place.within_id = inside.id
			), around as (
			    select id, within_id from asked
			    union
			    select place.id, place.within_id from place join around on place.id = around.within_id
			), site as (
			    select id from inside union select id from around
			), force as (
			    select id, slug, name from actor where slug = any (:forces::text[])
			), known_state as (
			    select * from event_state
			    where :knownBy::date is null and known_until is null
			    or known_from <= :knownBy::date and (known_until is null or known_until > :knownBy::date)
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
			            order by coalesce(troop_count.when_earliest, troop_count.when_latest), troop_count.slug), '[]')
			        from troop_count
			        join force on force.id = troop_count.force_id
			        join place on place.id = troop_count.place_id
			        join article on article.id = troop_count.article_id
			        left join troop_count whole on whole.id = troop_count.part_of_id
			        where troop_count.force_id = any (array(select id from force))
			        and troop_count.place_id = any (array(select id from inside))
			        and (:knownBy::date is null or article.published_latest <= :knownBy::date)),
			    'withdrawals', (
			        select coalesce(json_agg(distinct jsonb_build_object('force', force.slug, 'event', event.slug,
			            'place', place.slug, 'status', known_state.status, 'earliest', known_state.when_earliest,
			            'latest', known_state.when_latest)), '[]')
			        from event_place
			        join place on place.id = event_place.place_id
			        join event on event.id = event_place.event_id
			        join known_state on known_state.event_id = event.id
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

	private final JdbcClient jdbc;

	private final Slugs slugs;

	EvidenceStore(JdbcClient jdbc, Slugs slugs) {
		this.jdbc = jdbc;
		this.slugs = slugs;
	}

	/**
	 * Returns what was known about forces in a place.
	 * @param forces the slugs of the forces
	 * @param place the slug of the place
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	Known of(List<String> forces, String place, @Nullable KnownBy knownBy) {
		LocalDate day = (knownBy != null) ? knownBy.day() : null;
		Evident evident = JSON.readValue(this.jdbc.sql(SQL)
			.param("place", place)
			.param("forces", forces.toArray(String[]::new))
			.param("knownBy", day)
			.query((row, number) -> row.getString(1))
			.single(), Evident.class);
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
