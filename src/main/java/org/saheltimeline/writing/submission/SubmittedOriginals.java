package org.saheltimeline.writing.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.original.OriginalText;
import org.saheltimeline.writing.original.Originals;
import tools.jackson.core.JsonPointer;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks submissions against the original articles that they carry. These are never
 * stored, logged or repeated in an answer.
 */
@Component
class SubmittedOriginals {

	/** More than the name of a file has: a misplaced text must not be repeated. */
	private static final int LONGEST_NAME = 100;

	private static final String PARAGRAPHS_ELSEWHERE = """
			select sha256, paragraph from article join coverage on article_id = article.id
			where sha256 in (:digests) and slug not in (:stated)
			""";

	/** Shorter names have fewer words than count as copied. */
	private static final String LONG_NAMES = """
			select name from (
			    select name from actor union all select alias from actor_alias
			    union all select name from place union all select alias from place_alias
			) as named
			where regexp_count(name, '\\W+') >= 5
			""";

	private final JdbcClient jdbc;

	SubmittedOriginals(@FlywayDataSource DataSource database) {
		this.jdbc = JdbcClient.create(database);
	}

	/**
	 * Checks a submission that carries originals.
	 * @param because the reason, which is kept and must not be copied either
	 */
	void check(Submission submission, @Nullable String because, SubmissionFaults faults) {
		if (submission.originals().isEmpty()) {
			return;
		}
		Faults ofAll = faults.of(submission.dossiers().size());
		Map<String, OriginalText> texts = texts(submission, ofAll);
		Originals originals = new Originals(texts, submission.dossiers(), names(submission));
		originals.check(paragraphsElsewhere(texts, submission.dossiers()), faults::of);
		Faults.each("/events", submission.events(), (at, event) -> originals.check(event, ofAll.at(at)));
		originals.checkWords(submission, ofAll);
		if (because != null && !originals.copies(because).isEmpty()) {
			throw new InvalidParameters("because",
					InvalidValue.malformed("The reason copies words of an original. Use your own words."));
		}
	}

	/** Returns the texts that dossiers name; any other is a fault. */
	private static Map<String, OriginalText> texts(Submission submission, Faults faults) {
		Set<String> named = submission.dossiers().stream().map(Dossier::seed).collect(Collectors.toSet());
		Map<String, OriginalText> texts = new HashMap<>();
		submission.originals().forEach((name, text) -> {
			if (name.length() > LONGEST_NAME) {
				faults.add("/originals", "the name of a file has more than %d characters".formatted(LONGEST_NAME));
			}
			else if (text == null) {
				faults.add(pointer(name), "the text is missing");
			}
			else if (!named.contains(name)) {
				faults.add(pointer(name), "no dossier of the submission has this \"seed\"");
			}
			else {
				texts.put(name, text);
			}
		});
		return texts;
	}

	private static String pointer(String name) {
		return JsonPointer.empty().appendProperty("originals").appendProperty(name).toString();
	}

	/** Returns the names of the submission, and those that are stored. */
	private Collection<String> names(Submission submission) {
		Set<String> names = new HashSet<>(this.jdbc.sql(LONG_NAMES).query(String.class).list());
		submission.actors()
			.forEach((actor) -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()).forEach(names::add));
		submission.places()
			.forEach((place) -> Stream.concat(Stream.of(place.name()), place.aliases().stream()).forEach(names::add));
		return names;
	}

	/** Returns the paragraphs of stored articles that are not submitted, by file. */
	private Map<String, Set<Integer>> paragraphsElsewhere(Map<String, OriginalText> texts, List<Dossier> dossiers) {
		if (texts.isEmpty()) {
			return Map.of();
		}
		Map<String, Set<Integer>> byDigest = new HashMap<>();
		this.jdbc.sql(PARAGRAPHS_ELSEWHERE)
			.param("digests", texts.values().stream().map(OriginalText::sha256).distinct().toList())
			.param("stated", dossiers.stream().map(Dossier::id).toList())
			.query((row) -> {
				byDigest.computeIfAbsent(row.getString(1), (digest) -> new HashSet<>()).add(row.getInt(2));
			});
		return texts.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(file) -> byDigest.getOrDefault(file.getValue().sha256(), Set.of())));
	}

}
