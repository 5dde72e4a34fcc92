package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.ArticleView;
import org.saheltimeline.timeline.article.ArticleView.CoveredParagraph;
import org.saheltimeline.timeline.article.ArticleView.TakenFact;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.FigureView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.troops.TroopCountView;

import org.springframework.util.StringUtils;

/**
 * What the page of an article shows.
 *
 * @param article the article
 * @param published the date of publication in words
 * @param because how that date was determined
 * @param events how many events it reports, in words
 * @param paragraphs each paragraph with what was taken from it
 * @param reference how to cite the page
 */
record ArticlePage(ArticleView article, String published, String because, String events, List<Paragraph> paragraphs,
		Reference reference) {

	/** What may be the id of an article in a sentence. */
	private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

	/**
	 * @param actors the names of actors, by their ids
	 * @param articles what other articles are about, by their ids
	 */
	static ArticlePage of(ArticleView article, List<EventView> events, List<TroopCountView> troops,
			Map<String, String> actors, Map<String, String> articles, Reference reference) {
		Facts facts = new Facts(article.id(), events, troops, actors);
		return new ArticlePage(article, article.published().inSentence(), because(article, articles),
				(events.size() == 1) ? "1 event" : events.size() + " events",
				article.coverage().stream().map((paragraph) -> Paragraph.of(paragraph, facts)).toList(), reference);
	}

	/** Returns the ids of other articles that the reason for the date may name. */
	static Set<String> otherArticles(ArticleView article) {
		return ID.matcher(article.publishedBecause()).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static String because(ArticleView article, Map<String, String> articles) {
		return ID.matcher(article.publishedBecause())
			.replaceAll((id) -> Matcher.quoteReplacement(
					(articles.containsKey(id.group())) ? "“" + articles.get(id.group()) + "”" : id.group()));
	}

	/**
	 * A paragraph.
	 *
	 * @param number its number
	 * @param leftOut why nothing was taken from it; null if something was
	 * @param facts what was taken from it
	 * @param others what else follows from it, of which only the page says more
	 */
	record Paragraph(int number, @Nullable String leftOut, List<Fact> facts, List<Others> others) {

		static Paragraph of(CoveredParagraph paragraph, Facts facts) {
			List<Fact> taken = paragraph.taken().stream().flatMap((one) -> facts.of(one).stream()).distinct().toList();
			Map<String, List<Fact>> others = taken.stream()
				.filter((fact) -> fact.text() == null)
				.collect(Collectors.groupingBy(Fact::kind, LinkedHashMap::new, Collectors.toList()));
			return new Paragraph(paragraph.paragraph(), paragraph.leftOut(),
					taken.stream().filter((fact) -> fact.text() != null).toList(),
					others.entrySet().stream().map((one) -> new Others(one.getKey(), one.getValue())).toList());
		}

	}

	/**
	 * Facts of one type that a paragraph supports.
	 *
	 * @param kind the type in words
	 * @param facts the facts
	 */
	record Others(String kind, List<Fact> facts) {

	}

	/**
	 * A fact taken from a paragraph.
	 *
	 * @param kind the type of fact in words
	 * @param text what the paragraph says, in this project's own words; null if the title
	 * says it all
	 * @param path the path of the page that the fact is on; null if it has none
	 * @param title the title of that page
	 */
	record Fact(String kind, @Nullable String text, @Nullable String path, String title) {

	}

	/** Finds what the facts taken from an article say. */
	static final class Facts {

		private final String article;

		private final Map<String, EventView> events;

		private final Map<String, TroopCountView> troops;

		private final Map<String, String> actors;

		Facts(String article, List<EventView> events, List<TroopCountView> troops, Map<String, String> actors) {
			this.article = article;
			this.events = events.stream().collect(Collectors.toMap(EventView::id, Function.identity()));
			this.troops = troops.stream().collect(Collectors.toMap(TroopCountView::id, Function.identity()));
			this.actors = actors;
		}

		List<Fact> of(TakenFact taken) {
			return switch (taken.kind()) {
				case "troop-count" -> List.of(ofTroops(taken));
				case "relation" -> List.of(new Fact("Gives relations of", null, "actors/" + taken.id(),
						this.actors.getOrDefault(taken.id(), taken.id())));
				default -> ofEvent(taken);
			};
		}

		private Fact ofTroops(TakenFact taken) {
			TroopCountView count = this.troops.get(taken.id());
			return (count == null) ? new Fact("Troop count", null, null, taken.id())
					: new Fact("Troop count",
							"%s troops%s, %s, %s.".formatted(StringUtils.capitalize(Words.troops(count.count())),
									(count.component() != null) ? " (%s only)".formatted(count.component()) : "",
									Words.of(count.measure()), count.when().inWords()),
							"places/" + count.place().id(),
							"%s in %s".formatted(count.force().name(), count.place().name()));
		}

		private List<Fact> ofEvent(TakenFact taken) {
			EventView event = this.events.get(taken.id());
			String path = "events/" + taken.id();
			if (event == null) {
				return List.of(new Fact(kind(taken), null, path, taken.id()));
			}
			List<String> texts = new ArrayList<>();
			switch (taken.kind()) {
				case "report" -> Objects.requireNonNullElse(event.reports(), List.<ReportView>of())
					.stream()
					.filter((report) -> report.article().id().equals(this.article))
					.map(ReportView::says)
					.forEach(texts::add);
				case "figure" -> event.figures()
					.stream()
					.filter((figure) -> isCited(figure, taken))
					.map((figure) -> "%s: %s.".formatted(StringUtils.capitalize(Words.of(figure.measure())),
							Words.figure(figure)))
					.forEach(texts::add);
				default -> {
					// The title of the event says what it is about
				}
			}
			return (texts.isEmpty()) ? List.of(new Fact(kind(taken), null, path, event.title()))
					: texts.stream().map((text) -> new Fact(kind(taken), text, path, event.title())).toList();
		}

		private boolean isCited(FigureView figure, TakenFact taken) {
			return figure.citation().article().id().equals(this.article) && figure.citation().start() == taken.start()
					&& figure.citation().end() == taken.end();
		}

		private static String kind(TakenFact taken) {
			return switch (taken.kind()) {
				case "participant" -> "Names who took part in";
				case "place" -> "Names the place of";
				case "link" -> "Tells how these relate to other events:";
				default -> StringUtils.capitalize(Words.of(taken.kind()));
			};
		}

	}

}
