package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.synthetic.Exported.CoveredParagraph;
import org.saheltimeline.synthetic.Exported.Taken;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.time.FactDate;

/** An article that grows by a paragraph, or less, with each fact that cites it. */
final class SyntheticArticle {

	private static final List<String> AGENCIES = List.of("Agence Sahara", "Central Wire", "Desert Press",
			"Lake News Agency", "River Dispatch");

	private static final List<String> PUBLISHERS = List.of("Evening Courier", "La Gazette du Fleuve", "Morning Herald",
			"Northern Star", "Radio Oasis", "The Crossing", "The Monitor of the Plains");

	/** The order in which the API sorts the facts taken from a paragraph. */
	private static final Comparator<Taken> IN_ORDER = Comparator.comparingInt(Taken::start)
		.thenComparingInt(Taken::end)
		.thenComparing(Taken::kind)
		.thenComparing(Taken::id);

	private final Chance chance;

	private final Words words;

	private final String title;

	private final FactDate published;

	private final ArticleReference reference;

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private final Set<Object> counted = new HashSet<>();

	SyntheticArticle(long seed, int number, LocalDate day, Words words) {
		this.chance = Chance.of(seed, "articles", number);
		this.words = words;
		this.title = words.phrase(this.chance, 4, 8);
		this.published = FactDate.of(this.chance.happens(0.85) ? day.toString() : day + "/" + day.plusDays(1),
				Timetable.basis(this.chance));
		this.reference = new ArticleReference(Words.slug(this.title, number),
				"%07d_%s.txt".formatted(number, this.chance.hex(16)), this.title);
	}

	ArticleReference reference() {
		return this.reference;
	}

	FactDate published() {
		return this.published;
	}

	/** Returns the day by which it was certainly published. */
	LocalDate knownFrom() {
		return Objects.requireNonNull(this.published.latest());
	}

	/**
	 * Records that the article counts something, and returns whether it had not done so
	 * before. An article that counts everything only once cannot contradict itself.
	 */
	boolean countsFirst(Object what) {
		return this.counted.add(what);
	}

	/**
	 * Adds a citation of this article.
	 * @param kind the kind of the fact
	 * @param id the id of the item that holds the fact
	 * @return where the fact is stated
	 */
	Citation cite(String kind, String id) {
		Paragraph paragraph = paragraph();
		int start = this.chance.between(paragraph.start, paragraph.end - 20);
		int end = this.chance.between(start + 10, paragraph.end);
		paragraph.taken.add(new Taken(kind, id, start, end));
		return new Citation(paragraph.number, start, end);
	}

	/** Adds a citation that includes a reference to the article. */
	ArticleCitation citation(String kind, String id) {
		Citation citation = cite(kind, id);
		return new ArticleCitation(this.reference, citation.paragraph(), citation.start(), citation.end());
	}

	private Paragraph paragraph() {
		if (!this.paragraphs.isEmpty() && this.chance.happens(0.4)) {
			return this.paragraphs.getLast();
		}
		if (this.chance.happens(0.15)) {
			this.paragraphs.add(next(this.words.sentence(this.chance, 4, 9)));
		}
		this.paragraphs.add(next(null));
		return this.paragraphs.getLast();
	}

	private Paragraph next(@Nullable String leftOut) {
		int start = this.paragraphs.isEmpty() ? 0 : this.paragraphs.getLast().end + 1;
		return new Paragraph(this.paragraphs.size() + 1, start, start + this.chance.between(60, 400), new ArrayList<>(),
				leftOut);
	}

	boolean isCited() {
		return !this.paragraphs.isEmpty();
	}

	/** Returns the exported line; to be called once all citations have been added. */
	Exported.Article exported() {
		return new Exported.Article(this.reference.id(), this.reference.seed(), this.title,
				this.chance.happens(0.6) ? this.chance.pick(AGENCIES) : null,
				this.chance.happens(0.5) ? this.chance.pick(PUBLISHERS) : null, this.published,
				this.words.sentence(this.chance, 5, 12), this.chance.hex(64), this.paragraphs.size(),
				this.paragraphs.stream().map(Paragraph::exported).toList());
	}

	/**
	 * A paragraph.
	 *
	 * @param number its number, from 1
	 * @param start where it begins
	 * @param end where it ends, exclusive
	 * @param taken the facts taken from it
	 * @param leftOut why there are none; null if there are some
	 */
	private record Paragraph(int number, int start, int end, List<Taken> taken, @Nullable String leftOut) {

		CoveredParagraph exported() {
			return new CoveredParagraph(this.number, this.start, this.end,
					this.taken.stream().sorted(IN_ORDER).toList(), this.leftOut);
		}

	}

}
