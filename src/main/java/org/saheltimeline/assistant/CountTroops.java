package org.saheltimeline.assistant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.http.web.Day;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.troops.EstimateStatus;
import org.saheltimeline.timeline.troops.EstimateView;
import org.saheltimeline.timeline.troops.EstimateView.BasisView;
import org.saheltimeline.timeline.troops.EvidenceStore;
import org.saheltimeline.timeline.troops.TroopCountView;
import org.saheltimeline.timeline.troops.TroopCounts;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says how many troops were where. */
@Component
@Order(4)
class CountTroops implements Tool<CountTroops.Question> {

	private static final int OTHERS = 5;

	private final EvidenceStore evidence;

	private final TroopCounts counts;

	private final Articles articles;

	CountTroops(EvidenceStore evidence, TroopCounts counts, Articles articles) {
		this.evidence = evidence;
		this.counts = counts;
		this.articles = articles;
	}

	@Override
	public String name() {
		return "count_troops";
	}

	@Override
	public String title() {
		return "Count troops on a day";
	}

	@Override
	public String description() {
		return """
				Says how many troops of a state were in a place on a day, from all counts that articles give: a number or \
				a range, why, and the paragraphs to cite. Nothing is interpolated; if no article gives a number, the \
				answer says so and names the nearest counts. Never quote the number without its range and status.""";
	}

	@Override
	public Class<Question> question() {
		return Question.class;
	}

	@Override
	public String answer(Question question) {
		EstimateView estimate = this.evidence.estimate(question.force(), question.place(), question.on().date(),
				question.knownBy());
		Map<String, TroopCountView> counts = this.counts
			.views(estimate.basis().stream().map(BasisView::troopCount).toList());
		Sources sources = Sources.of(this.articles,
				Stream.of(counts.values(), estimate.nearest(), estimate.planned())
					.flatMap(Collection::stream)
					.map((count) -> count.citation().article().id()));
		Lines lines = new Lines()
			.add("%s, %s, troops on %s%s: %s.".formatted(estimate.force().name(), estimate.place().name(),
					FactDate.inWords(estimate.on()), Lines.asOf(question.knownBy()), number(estimate)))
			.add("Status: %s. %s.%s".formatted(Words.of(estimate.status()), estimate.status().definition(),
					(estimate.forecast()) ? " The day is later than everything known." : ""));
		if (estimate.countedAs() != null) {
			lines.add("Counted as troops of %s.".formatted(estimate.countedAs().name()));
		}
		lines.addAll("Because",
				Stream
					.concat(basis(estimate, counts, sources, true),
							estimate.withdrawals()
								.stream()
								.filter((withdrawal) -> withdrawal.used())
								.map((withdrawal) -> "%s Event id %s".formatted(withdrawal.why(), withdrawal.event())))
					.toList());
		lines.addFirst("Other counts", basis(estimate, counts, sources, false).toList(), OTHERS);
		if (estimate.status() == EstimateStatus.UNKNOWN) {
			Set<String> said = estimate.basis().stream().map(BasisView::troopCount).collect(Collectors.toSet());
			lines.addAll("Nearest counts", counts(
					estimate.nearest().stream().filter((count) -> !said.contains(count.id())).toList(), sources));
		}
		return lines.addAll("Planned by then", counts(estimate.planned(), sources))
			.add("Page: %s".formatted(Lines.page(question.knownBy(), "places", estimate.place().id())))
			.add("JSON: %s?force=%s&place=%s&on=%s%s".formatted(Address.of("troop-counts", "estimate"),
					estimate.force().id(), estimate.place().id(), estimate.on(),
					(question.knownBy() != null) ? "&knownBy=" + question.knownBy().day() : ""))
			.toString();
	}

	private static String number(EstimateView estimate) {
		Long low = estimate.low();
		if (low == null) {
			return "unknown";
		}
		String range = Objects.requireNonNullElse(Words.range(low, estimate.high()), Words.number(low));
		return (estimate.best() == null || range.equals(Words.number(estimate.best()))) ? range
				: "%s (%s)".formatted(Words.number(estimate.best()), range);
	}

	private static Stream<String> basis(EstimateView estimate, Map<String, TroopCountView> counts, Sources sources,
			boolean used) {
		return estimate.basis().stream().filter((basis) -> basis.used() == used).map((basis) -> {
			TroopCountView count = counts.get(basis.troopCount());
			return (count != null) ? "%s %s".formatted(basis.why(), sources.cite(count.citation())) : basis.why();
		});
	}

	private static List<String> counts(List<TroopCountView> counts, Sources sources) {
		return counts.stream()
			.map((count) -> "%s, %s: %s. %s".formatted(StringUtils.capitalize(Words.troops(count.count())),
					Words.of(count.measure()), count.when().inWords(), sources.cite(count.citation())))
			.toList();
	}

	/**
	 * Whose troops, where, when.
	 *
	 * @param force whose troops
	 * @param place where
	 * @param on the day
	 * @param knownBy latest publication date to consider
	 */
	record Question(
			@Parameter(description = "Id of the state or armed force, such as france or united-states") String force,
			@Parameter(description = "Id of the place, such as niger, air-base-201 or sahel") String place,
			@Parameter(description = "The day, as in 2023-12-12") Day on,
			@Parameter(description = Tool.KNOWN_BY) @Nullable KnownBy knownBy) {

	}

}
