package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;

/**
 * Checks the dossiers against the original articles, which are not part of this project.
 */
class Originals {

	private final Map<String, OriginalText> texts = new TreeMap<>();

	private final List<String> faults = new ArrayList<>();

	Originals(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".txt")).toList()) {
				this.texts.put(String.valueOf(file.getFileName()), OriginalText.read(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the full texts. */
	List<String> texts() {
		return this.texts.values().stream().map((text) -> text.between(0, text.codePoints().size())).toList();
	}

	/** Checks every dossier against its original, and returns the faults. */
	List<String> faults(Seeds seeds) {
		this.faults.clear();
		for (SeedFile<Dossier> file : seeds.dossiers()) {
			OriginalText text = this.texts.get(file.content().seed());
			if (text == null) {
				fault(file, "/seed", "there is no original “%s”".formatted(file.content().seed()));
			}
			else {
				checkFile(file, text);
			}
		}
		this.texts.forEach((name, text) -> checkThatEachLineHasOneArticle(name, text, seeds));
		return List.copyOf(this.faults);
	}

	private void checkFile(SeedFile<Dossier> file, OriginalText text) {
		Dossier article = file.content();
		if (!article.sha256().equals(text.sha256())) {
			fault(file, "/sha256", "the sha256 of %s is %s".formatted(article.seed(), text.sha256()));
		}
		Faults.each("/paragraphs", article.paragraphs(), (at, paragraph) -> checkParagraph(file, at, paragraph, text));
		Faults.each("/reports", article.reports(), (at, report) -> {
			checkCitation(file, at, report.citation(), text);
			Faults.each(at + "/figures", report.figures(), (part, figure) -> checkNumber(file, part, figure.stated(),
					figure.qualifier(), checkCitation(file, part, figure.citation(), text)));
		});
		Faults.each("/troopCounts", article.troopCounts(), (at, count) -> checkNumber(file, at, count.stated(),
				count.qualifier(), checkCitation(file, at, count.citation(), text)));
		Faults.each("/relations", article.relations(),
				(at, relation) -> checkCitation(file, at, relation.citation(), text));
	}

	private void checkParagraph(SeedFile<?> file, String at, Dossier.Paragraph paragraph, OriginalText text) {
		OriginalText.Line line = new OriginalText.Line(paragraph.paragraph(), paragraph.start(), paragraph.end());
		if (!text.lines().contains(line)) {
			fault(file, at, "paragraph %d is not from %d to %d".formatted(line.number(), line.start(), line.end()));
		}
	}

	private String checkCitation(SeedFile<?> file, String at, Citation citation, OriginalText text) {
		String cited = text.between(citation.start(), citation.end());
		boolean inside = text.lines()
			.stream()
			.anyMatch((line) -> line.number() == citation.paragraph() && line.start() <= citation.start()
					&& citation.end() <= line.end());
		if (!inside) {
			fault(file, at + "/citation", "the citation is not in paragraph %d".formatted(citation.paragraph()));
		}
		if (cited.isEmpty() || !cited.strip().equals(cited)) {
			fault(file, at + "/citation", "the citation begins or ends with a blank: “%s”".formatted(cited));
		}
		return cited;
	}

	private void checkNumber(SeedFile<?> file, String at, @Nullable Long stated, Qualifier qualifier, String cited) {
		if (!NumberWords.hasNumber(cited, stated)) {
			fault(file, at + "/stated", "there is no %d in “%s”".formatted(stated, cited));
		}
		if (!NumberWords.hasQualifier(cited, qualifier)) {
			fault(file, at + "/qualifier", "there is no “%s” in “%s”".formatted(qualifier.value(), cited));
		}
	}

	private void checkThatEachLineHasOneArticle(String name, OriginalText text, Seeds seeds) {
		List<Integer> taken = seeds.dossiers()
			.stream()
			.map(SeedFile::content)
			.filter((article) -> article.seed().equals(name))
			.flatMap((article) -> article.paragraphs().stream())
			.map(Dossier.Paragraph::paragraph)
			.sorted(Comparator.naturalOrder())
			.toList();
		List<Integer> lines = text.lines().stream().map(OriginalText.Line::number).toList();
		if (!taken.equals(lines)) {
			this.faults.add("%s has the paragraphs 1 to %d, the articles have %s".formatted(name, lines.size(), taken));
		}
	}

	private void fault(SeedFile<?> file, String pointer, String fault) {
		this.faults.add("%s, line %d: %s".formatted(file.name(), file.positions().of(pointer).getLineNr(), fault));
	}

}
