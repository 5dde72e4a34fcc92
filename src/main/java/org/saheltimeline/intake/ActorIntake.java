package org.saheltimeline.intake;

import java.util.List;
import java.util.Map;

import org.saheltimeline.actor.Relation;
import org.saheltimeline.intake.ActorLine.RelationLine;
import org.saheltimeline.seed.ActorSeed;
import org.saheltimeline.seed.ArticleSeed.RelationSeed;
import org.saheltimeline.seed.EntryRules;
import org.saheltimeline.seed.SeedFile;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes actors in, with how they stand to each other: an export says that at both ends,
 * the tables have it once.
 */
class ActorIntake extends ListIntake<ActorLine> {

	private static final Map<String, Ends<Relation>> RELATIONS = Ends.named(Relation.values(), Relation::inverse);

	private final NameLines names = new NameLines("actor");

	private final Known<KnownArticle> articles;

	ActorIntake(JdbcClient jdbc) {
		super("actor", ActorLine.class);
		this.articles = KnownArticle.in(jdbc);
	}

	@Override
	void begin(JdbcClient jdbc) {
		super.begin(jdbc);
		this.names.begin(jdbc);
		jdbc.sql("""
				create temporary table relation_line (
				    line bigint, actor text, relation text, other text, named text, when_edtf text, when_earliest date,
				    when_latest date, when_precision text, when_approximate boolean, when_uncertain boolean,
				    when_basis text, article_id bigint, citation_paragraph integer, citation_start integer,
				    citation_end integer
				) on commit drop
				""").update();
	}

	@Override
	Chunk rows(List<Line<ActorLine>> lines) {
		this.articles.read(lines.stream()
			.flatMap((line) -> line.content().relations().stream())
			.map((relation) -> relation.citation().article().id())
			.toList());
		Rows actors = new Rows("actor", "id, slug, name, kind, country, wikidata, description, names");
		Rows aliases = new Rows("actor_alias", "actor_id, alias");
		Rows relations = new Rows("relation_line", "line, actor, relation, other, named, " + Rows.date("when")
				+ ", article_id, citation_paragraph, citation_start, citation_end");
		Rows names = this.names.rows();
		Chunk chunk = new Chunk(List.of(actors, aliases, relations, names));
		for (Line<ActorLine> line : lines) {
			ActorSeed actor = line.content().seed();
			Noted noted = new Noted(line.faults());
			EntryRules.actor("", actor, noted);
			SeedFile.each("/relations", line.content().relations(),
					(at, relation) -> addRelation(at, line, relation, noted, relations));
			if (chunk.isNew(actor.id(), line) && noted.nothing()
					&& NameLines.isRight(actor.name(), actor.aliases(), line.faults())) {
				long id = nextId();
				actors.add(id)
					.add(actor.id())
					.add(actor.name())
					.add(actor.kind())
					.add(actor.country())
					.add(actor.wikidata())
					.add(actor.description())
					.add(actor.names())
					.end(line);
				actor.aliases().forEach((alias) -> aliases.add(id).add(alias).end(line));
				NameLines.add(names, line, id, actor.name(), actor.aliases());
			}
		}
		return chunk;
	}

	private void addRelation(String at, Line<ActorLine> line, RelationLine shown, Noted faults, Rows relations) {
		Ends<Relation> ends = RELATIONS.get(shown.relation());
		KnownArticle article = this.articles.get(shown.citation().article().id());
		if (ends == null) {
			faults.add(at + "/relation",
					"«%s» is none of %s".formatted(shown.relation(), RELATIONS.keySet().stream().sorted().toList()));
			return;
		}
		if (article == null) {
			faults.add(at + "/citation/article", "there is no article «%s»".formatted(shown.citation().article().id()));
			return;
		}
		List<String> actors = ends.order(line.content().id(), shown.actor().id());
		RelationSeed relation = new RelationSeed(actors.getFirst(), ends.relation(), actors.getLast(),
				(shown.when() != null) ? shown.when().seed() : null, shown.citation().citation())
			.inOrder();
		Noted noted = new Noted(faults);
		article.rules(noted).relation(at, relation);
		article.checkUse(at + "/citation", relation.citation(), noted);
		if (noted.nothing()) {
			relations.add(line.number())
				.add(relation.actor())
				.add(relation.relation())
				.add(relation.other())
				.add(shown.actor().id())
				.add((relation.when() != null) ? relation.when().date() : null)
				.add(article.id())
				.add(relation.citation())
				.end(line);
		}
	}

	@Override
	void finish(JdbcClient jdbc, IntakeFaults faults) {
		super.finish(jdbc, faults);
		this.names.finish(jdbc, faults);
		tell(jdbc, """
				select line, '/relations: there is no actor «' || named || '»'
				from relation_line
				where not exists (select from actor where slug = named)
				order by line
				""", faults);
		tell(jdbc, """
				select max(line), '/relations: one article says in two ways that «' || actor || '» is «' || relation
				    || '» to «' || other || '»'
				from relation_line
				group by actor, relation, other, article_id
				having count(distinct (when_edtf, when_basis, citation_paragraph, citation_start, citation_end)) > 1
				order by 1
				""", faults);
		jdbc.sql(
				"""
						insert into actor_relation (actor_id, relation, other_id, when_edtf, when_earliest, when_latest,
						    when_precision, when_approximate, when_uncertain, when_basis, article_id, citation_paragraph,
						    citation_start, citation_end)
						select distinct on (one.id, relation, two.id, article_id) one.id, relation, two.id, when_edtf, when_earliest,
						    when_latest, when_precision, when_approximate, when_uncertain, when_basis, article_id,
						    citation_paragraph, citation_start, citation_end
						from relation_line join actor one on one.slug = actor join actor two on two.slug = other
						""")
			.update();
	}

}
