package org.saheltimeline.assistant;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.formats.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where sources disagree. */
@Component
@Order(5)
class ListDisagreements implements Tool<ListDisagreements.Question> {

	private static final int MOST = 20;

	private final Conflicts conflicts;

	private final Articles articles;

	ListDisagreements(Conflicts conflicts, Articles articles) {
		this.conflicts = conflicts;
		this.articles = articles;
	}

	@Override
	public String name() {
		return "list_disagreements";
	}

	@Override
	public String title() {
		return "List where sources disagree";
	}

	@Override
	public String description() {
		return """
				Lists every question on which the articles disagree, about dates, reasons, troop numbers or facts, with \
				each side and the paragraph to cite. None is preferred: report all sides.""";
	}

	@Override
	public Class<Question> question() {
		return Question.class;
	}

	@Override
	public String answer(Question question) {
		List<ConflictView> known = this.conflicts.known(question.knownBy());
		List<ConflictView> conflicts = known.stream().limit(MOST).toList();
		Sources sources = Sources.of(this.articles, conflicts.stream().flatMap(ConflictView::articles));
		Lines lines = new Lines().add((known.isEmpty())
				? "The articles do not disagree on anything%s.".formatted(Lines.asOf(question.knownBy()))
				: "The articles disagree on %s%s.".formatted(
						(known.size() == 1) ? "1 question" : known.size() + " questions",
						Lines.asOf(question.knownBy())));
		for (ConflictView conflict : conflicts) {
			lines.add("").addAll(title(conflict), sides(conflict, sources));
		}
		return lines.add("").add("Page: %s".formatted(Lines.page(question.knownBy(), "conflicts"))).toString();
	}

	private static String title(ConflictView conflict) {
		return (conflict.event() == null) ? conflict.detail().replaceFirst(":.*", "")
				: conflict.id().startsWith("statement-") ? conflict.detail().replaceFirst("\\.$", "")
						: "%s, id %s".formatted(conflict.event().title(), conflict.event().id());
	}

	private static List<String> sides(ConflictView conflict, Sources sources) {
		return Stream.concat(conflict.reports()
			.stream()
			.map((side) -> "%s (date given: %s)%s %s".formatted(side.says(), side.when().inWords(),
					Lines.reason(side.reason()), sources.cite(side.article().id(), side.citation().paragraph()))),
				conflict.troopCounts()
					.stream()
					.map((side) -> "%s, %s. %s".formatted(Words.troops(side.count()), side.when().inWords(),
							sources.cite(side.article().id(), side.citation().paragraph()))))
			.toList();
	}

	/**
	 * As of when.
	 *
	 * @param knownBy latest publication date to consider
	 */
	record Question(@Parameter(description = Tool.KNOWN_BY) @Nullable KnownBy knownBy) {

	}

}
