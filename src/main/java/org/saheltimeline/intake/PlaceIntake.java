package org.saheltimeline.intake;

import java.util.List;

import org.saheltimeline.place.Coordinates;
import org.saheltimeline.seed.EntryRules;
import org.saheltimeline.seed.PlaceSeed;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes places in; what holds them may come in a later line. */
class PlaceIntake extends ListIntake<PlaceLine> {

	private final NameLines names = new NameLines("place");

	PlaceIntake() {
		super("place", PlaceLine.class);
	}

	@Override
	void begin(JdbcClient jdbc) {
		super.begin(jdbc);
		this.names.begin(jdbc);
		jdbc.sql("create temporary table within_line (line bigint, place_id bigint, within text) on commit drop")
			.update();
	}

	@Override
	Chunk rows(List<Line<PlaceLine>> lines) {
		Rows places = new Rows("place", "id, slug, name, kind, country, latitude, longitude, names");
		Rows aliases = new Rows("place_alias", "place_id, alias");
		Rows within = new Rows("within_line", "line, place_id, within");
		Rows names = this.names.rows();
		Chunk chunk = new Chunk(List.of(places, aliases, within, names));
		for (Line<PlaceLine> line : lines) {
			PlaceSeed place = line.content().seed();
			Noted noted = new Noted(line.faults());
			EntryRules.place("", place, noted);
			if (place.id().equals(place.within())) {
				noted.add("/within", "the place lies within itself");
			}
			if (chunk.isNew(place.id(), line) && noted.nothing()
					&& NameLines.isRight(place.name(), place.aliases(), line.faults())) {
				long id = nextId();
				Coordinates point = place.coordinates();
				places.add(id)
					.add(place.id())
					.add(place.name())
					.add(place.kind())
					.add(place.country())
					.add((point != null) ? point.lat() : null)
					.add((point != null) ? point.lon() : null)
					.add(place.names())
					.end(line);
				place.aliases().forEach((alias) -> aliases.add(id).add(alias).end(line));
				if (place.within() != null) {
					within.add(line.number()).add(id).add(place.within()).end(line);
				}
				NameLines.add(names, line, id, place.name(), place.aliases());
			}
		}
		return chunk;
	}

	@Override
	void finish(JdbcClient jdbc, IntakeFaults faults) {
		super.finish(jdbc, faults);
		this.names.finish(jdbc, faults);
		tell(jdbc, """
				select line, '/within: there is no place «' || within || '»'
				from within_line
				where not exists (select from place where slug = within)
				order by line
				""", faults);
		jdbc.sql("""
				update place set within_id = holder.id
				from within_line join place holder on holder.slug = within
				where place.id = place_id
				""").update();
		tell(jdbc, """
				with recursive held as (
				    select line, place_id, place_id as id from within_line
				    union
				    select line, place_id, place.within_id from held join place on place.id = held.id
				    where place.within_id is not null
				)
				select distinct line, '/within: the place lies within itself'
				from held join place on place.id = held.id
				where place.within_id = place_id
				order by line
				""", faults);
	}

}
