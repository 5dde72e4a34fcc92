package org.saheltimeline.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * How to cite a page, with the version of its data and the day on which it was read.
 *
 * @param id the id of what it shows
 * @param title its title
 * @param note what else a reader should know
 * @param page its address
 * @param query the query that says what was known when; empty for what is known now
 * @param version the version of the data
 * @param versionOf the day of that version
 * @param accessed the day on which it was read
 */
record Reference(String id, String title, String note, String page, String query, long version, LocalDate versionOf,
		LocalDate accessed) {

	/** The media type of BibTeX in common use; none is registered. */
	static final String BIBTEX_TYPE = "application/x-bibtex;charset=UTF-8";

	/** The media type of RIS in common use; none is registered. */
	static final String RIS_TYPE = "application/x-research-info-systems;charset=UTF-8";

	/** Returns the address that shows what is cited. */
	String address() {
		return this.page + this.query;
	}

	/** Returns the citation as a sentence. */
	String text() {
		return "Sahel Timeline, “%s”, data version %d of %s, %s (accessed %s).".formatted(this.title, this.version,
				FactDate.inWords(this.versionOf), address(), FactDate.inWords(this.accessed));
	}

	/** Returns the citation as BibTeX, which biblatex reads as well. */
	String bibtex() {
		return """
				@misc{%s,
				  title = {{%s}},
				  author = {{Sahel Timeline}},
				  year = {%d},
				  version = {%d},
				  url = {%s},
				  urldate = {%s},
				  note = {%s}
				}
				""".formatted(this.id, tex(this.title), this.versionOf.getYear(), this.version, address(),
				this.accessed, tex("%s Data version %d of %s, accessed %s.".formatted(this.note, this.version,
						FactDate.inWords(this.versionOf), FactDate.inWords(this.accessed))));
	}

	private static String tex(String text) {
		return text.replaceAll("[\\\\{}]", "").replaceAll("[%#&_$]", "\\\\$0").replaceAll("[~^]", " ");
	}

	/** Returns the citation as RIS, which reference managers import. */
	String ris() {
		return String.join("\r\n", "TY  - ELEC", "ID  - " + this.id, "TI  - " + this.title, "AU  - Sahel Timeline",
				"PY  - " + this.versionOf.getYear(),
				"ET  - Data version %d of %s".formatted(this.version, this.versionOf), "UR  - " + address(),
				"Y2  - " + this.accessed.toString().replace('-', '/'), "N1  - " + this.note, "ER  - ", "");
	}

	/** Returns a citation as a file to save. */
	ResponseEntity<String> toFile(String content, String extension) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(this.id + extension, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(content);
	}

}
