package org.saheltimeline.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.saheltimeline.article.Citation;
import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;
import org.saheltimeline.seed.CoverageRules;
import org.saheltimeline.seed.FactRules;
import org.saheltimeline.seed.Faults;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has to be known of an article to check what is said to stand in it.
 *
 * @param id its key
 * @param published the day by which it surely was published
 * @param paragraphs its paragraphs
 */
record KnownArticle(long id, LocalDate published, List<ParagraphSeed> paragraphs) {

	static Known<KnownArticle> in(JdbcClient jdbc) {
		return new Known<>((slugs) -> {
			Map<String, KnownArticle> found = new HashMap<>();
			jdbc.sql("""
					select slug, id, published_latest, array_agg(paragraph order by paragraph),
					    array_agg(paragraph_start order by paragraph), array_agg(paragraph_end order by paragraph),
					    array_agg(left_out order by paragraph)
					from article join coverage on coverage.article_id = article.id
					where slug = any (?)
					group by article.id
					""").param(slugs).query((row) -> {
				found.put(row.getString(1), of(row));
			});
			return found;
		});
	}

	private static KnownArticle of(ResultSet row) throws SQLException {
		Integer[] numbers = array(row.getArray(4), Integer[].class);
		Integer[] starts = array(row.getArray(5), Integer[].class);
		Integer[] ends = array(row.getArray(6), Integer[].class);
		String[] leftOut = array(row.getArray(7), String[].class);
		List<ParagraphSeed> paragraphs = new ArrayList<>(numbers.length);
		for (int i = 0; i < numbers.length; i++) {
			paragraphs.add(new ParagraphSeed(numbers[i], starts[i], ends[i], leftOut[i]));
		}
		return new KnownArticle(row.getLong(2), row.getObject(3, LocalDate.class), paragraphs);
	}

	private static <A> A array(Array array, Class<A> type) throws SQLException {
		return type.cast(array.getArray());
	}

	/** The rules for facts that stand in it. */
	FactRules rules(Faults faults) {
		return new FactRules(this.published, this.paragraphs, faults);
	}

	/** Checks that the paragraph of a fact was not left out. */
	void checkUse(String at, Citation citation, Faults faults) {
		this.paragraphs.stream()
			.filter((paragraph) -> paragraph.paragraph() == citation.paragraph() && paragraph.leftOut() != null)
			.forEach((paragraph) -> CoverageRules.covered(at, paragraph, true, faults));
	}

}
