package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.saheltimeline.timeline.troops.KnownEvidence.OfForce;
import org.saheltimeline.timeline.troops.SeriesView.PointView;
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the evidence on one or more forces in a single SQL statement. */
@Repository
@Transactional(readOnly = true)
public class EvidenceStore {

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * The parameters are the place, the forces, and three times the latest day of
	 * publication. An armed force is counted as the state that it is part of, because
	 * articles count by state.
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
			    select coalesce(state.id, asked.id) as id, asked.slug, asked.name, state.slug as state, state.name as state_name
			    from actor as asked
			    left join lateral (
			        select state.id, state.slug, state.name
			        from actor_relation join actor as state on state.id = other_id
			        where actor_id = asked.id and relation = 'part-of' and asked.kind = 'armed-force' and state.kind = 'state'
			        order by state.slug
			        limit 1
			    ) as state on true
			    where asked.slug = any (?)
			)
			select json_build_object(
			    'horizon', (select max(published_latest) from article where published_latest <= ?),
			    'forces', (
			        select coalesce(json_agg(json_build_object('force', json_build_object('id', slug, 'name', name),
			            'countedAs', case when state is not null then
			                json_build_object('id', state, 'name', state_name) end)), '[]')
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
			            'latest', troop_count.when_latest, 'edtf', troop_count.when_edtf,
			            'source', coalesce(troop_count.attributed_to, article.publisher, article.agency, article.title)))
			            order by coalesce(nullif(troop_count.when_first, '-infinity'), troop_count.when_last), troop_count.slug), '[]')
			        from troop_count
			        join force on force.id = troop_count.force_id
			        join place on place.id = troop_count.place_id
			        join article on article.id = troop_count.article_id
			        left join troop_count whole on whole.id = troop_count.part_of_id
			        where troop_count.force_id = any (array(select id from force))
			        and troop_count.place_id = any (array(select id from site))
			        and article.published_latest <= ?),
			    'withdrawals', (
			        select coalesce(json_agg(distinct jsonb_build_object('force', force.slug, 'event', event.slug,
			            'place', place.slug, 'status', state.status, 'when', date_as_json(when_edtf, when_extent,
			                when_earliest, when_latest, when_surely_from, when_surely_to, when_precision, when_approximate,
			                when_uncertain, when_conflicting, when_basis))), '[]')
			        from (select ?::date as day) as known cross join event_place
			        join place on place.id = event_place.place_id
			        join event on event.id = event_place.event_id
			        join event_state state on state.event_id = event.id
			            and state.known_during @> known.day
			        join event_participant on event_participant.event_id = event.id and event_participant.role = 'agent'
			            and event_participant.known_from <= known.day
			        join force on force.id = event_participant.actor_id or exists (
			            select from actor_relation
			            where actor_relation.actor_id = event_participant.actor_id
			            and actor_relation.relation = 'part-of'
			            and actor_relation.other_id = force.id)
			        where event_place.kind = 'troop-withdrawal' and event_place.known_from <= known.day
			        and event_place.role = 'origin'
			        and event_place.place_id = any (array(select id from site))))::text
			""";

	/** A day on which everything is known. */
	private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

	private final PlannedQueries queries;

	private final Slugs slugs;

	private final TroopCounts counts;

	private final TroopCountSettings settings;

	EvidenceStore(PlannedQueries queries, Slugs slugs, TroopCounts counts, TroopCountSettings settings) {
		this.queries = queries;
		this.slugs = slugs;
		this.counts = counts;
		this.settings = settings;
	}

	/**
	 * Estimates how many troops of a force were in a place on a day.
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	public EstimateView estimate(String force, String place, LocalDate day, @Nullable KnownBy knownBy) {
		KnownEvidence known = of(List.of(force), place, knownBy);
		OfForce of = known.forces().getFirst();
		NearbyCounts nearby = NearbyCounts.of(of.evidence(), place, day);
		Map<String, TroopCountView> counts = counts(nearby);
		Estimated estimated = new Estimated(known, StrengthEstimate.of(of.evidence(), place, day),
				nearby.nearest().stream().map(counts::get).toList(),
				nearby.planned().stream().map(counts::get).toList());
		return EstimateView.of(estimated, day, knownBy, this.settings.aboutTolerance());
	}

	private Map<String, TroopCountView> counts(NearbyCounts nearby) {
		List<String> slugs = Stream.concat(nearby.nearest().stream(), nearby.planned().stream()).toList();
		return slugs.isEmpty() ? Map.of()
				: this.counts.findAllBySlug(slugs)
					.stream()
					.collect(Collectors.toMap(TroopCount::slug, TroopCountView::of));
	}

	/**
	 * Returns the estimates of a force in a place over time.
	 * @param from the first day
	 * @param to the last day, not before the first
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	public List<PointView> series(String force, String place, LocalDate from, LocalDate to, @Nullable KnownBy knownBy) {
		Evidence evidence = of(List.of(force), place, knownBy).forces().getFirst().evidence();
		return StrengthSeries.of(evidence, place, from, to).stream().map(PointView::of).toList();
	}

	/**
	 * Returns what was known about forces in a place.
	 * @param forces the slugs of the forces
	 * @param place the slug of the place
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	KnownEvidence of(List<String> forces, String place, @Nullable KnownBy knownBy) {
		LocalDate day = (knownBy != null) ? knownBy.day() : ALWAYS;
		Sql evidence = Sql.of(EVIDENCE, place, forces, day, day, day);
		Evident evident = JSON.readValue(
				this.queries.withKeptPlan(evidence, (row, number) -> row.getString(1)).getFirst(), Evident.class);
		this.slugs.check(unknown(forces, place, evident));
		return known(forces, place, evident);
	}

	private static Slugs.References unknown(List<String> forces, String place, Evident evident) {
		List<String> known = evident.forces().stream().map((force) -> force.force().id()).toList();
		List<String> unknownForces = forces.stream().filter((force) -> !known.contains(force)).toList();
		return new Slugs.References().add("force", "actor", unknownForces.isEmpty() ? null : unknownForces)
			.add("place", "place", evident.places().isEmpty() ? List.of(place) : null);
	}

	private static KnownEvidence known(List<String> forces, String place, Evident evident) {
		List<OfForce> evidence = evident.forces()
			.stream()
			.sorted(Comparator.comparingInt((force) -> forces.indexOf(force.force().id())))
			.map((force) -> new OfForce(force.force(), force.countedAs(), evident.of(force.force().id())))
			.toList();
		Site asked = evident.places().stream().filter((site) -> site.id().equals(place)).findFirst().orElseThrow();
		return new KnownEvidence(new PlaceReference(asked.id(), asked.name()), evident.horizon(), evidence);
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
	 * @param horizon the latest day on which an article was published; null if there are
	 * none
	 * @param forces the requested forces that exist
	 * @param places the requested place, the places within it and the places around it;
	 * empty if it does not exist
	 * @param counts the counts of all forces
	 * @param withdrawals the withdrawals of all forces
	 */
	private record Evident(@Nullable LocalDate horizon, List<Force> forces, List<Site> places, List<CountOf> counts,
			List<WithdrawalOf> withdrawals) {

		Evidence of(String force) {
			return new Evidence(this.places,
					this.counts.stream().filter((of) -> of.force.equals(force)).map(CountOf::count).toList(),
					this.withdrawals.stream()
						.filter((of) -> of.force.equals(force))
						.map((of) -> Withdrawal.of(of.event, of.place, stage(of.status), of.when))
						.toList());
		}

	}

	private record Force(ActorReference force, @Nullable ActorReference countedAs) {

	}

	private record CountOf(String force, Count count) {

	}

	private record WithdrawalOf(String force, String event, String place, String status, FactDate when) {

	}

}
