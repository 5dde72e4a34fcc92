package org.saheltimeline.writing.seed;

import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.saheltimeline.writing.dossier.UnreadableText;
import tools.jackson.core.type.TypeReference;

/**
 * The text of a file of seeds/.
 *
 * @param name its path, such as {@code seeds/events.yaml}
 * @param text its content
 */
record SeedText(String name, String text) {

	/**
	 * Parses the text; throws {@link InvalidSeeds} if a field is unknown, missing or
	 * malformed.
	 */
	<T> SeedFile<T> read(TypeReference<T> type) {
		try {
			ParsedText<T> parsed = ParsedText.ofYaml(this.text, type);
			SeedFile<T> file = new SeedFile<>(this.name, parsed.content(), parsed.positions());
			RequiredFields.check(parsed.content(), (at, fault) -> {
				throw new InvalidSeeds(file.describe(at, fault));
			});
			return file;
		}
		catch (UnreadableText ex) {
			throw new InvalidSeeds("%s, line %d, column %d: %s%s".formatted(this.name, ex.line(), ex.column(),
					ex.pointer().isEmpty() ? "" : ex.pointer() + ": ", ex.fault()));
		}
	}

}
