package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.saheltimeline.writing.dossier.Dossier;
import tools.jackson.core.type.TypeReference;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and reads the files of seeds/. */
class SeedReader {

	/** The location for no seeds, where the timeline holds only imported data. */
	private static final String NONE = "none";

	private static final List<String> LISTS = List.of("actors.yaml", "places.yaml", "events.yaml");

	private static final String ARTICLES = "articles/";

	/** Names of files that look as if they were meant to be read. */
	private static final Pattern DATA = Pattern.compile("(?i)[^.].*\\.(ya?ml|json|ndjson|csv)");

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	private final String location;

	/**
	 * Creates a reader for a folder.
	 * @param location the folder as a Spring resource location, such as
	 * {@code classpath:/seeds/}; {@code none} for no seeds
	 */
	SeedReader(String location) {
		this.location = location.endsWith("/") || location.equals(NONE) ? location : location + "/";
	}

	/** Whether the location holds the seeds, or is {@code none}. */
	boolean isThere() {
		return this.location.equals(NONE)
				|| LISTS.stream().allMatch((name) -> this.resources.getResource(this.location + name).exists());
	}

	Seeds read() {
		if (this.location.equals(NONE)) {
			return Seeds.NONE;
		}
		refuseWhatIsNotRead();
		return new Seeds(file("actors.yaml").read(new TypeReference<>() {
		}), file("places.yaml").read(new TypeReference<>() {
		}), file("events.yaml").read(new TypeReference<>() {
		}), articles().map((name) -> file(name).read(new TypeReference<Dossier>() {
		})).toList());
	}

	/**
	 * Returns the text of every file in a fixed order, so that the same files give the
	 * same digest.
	 */
	List<String> texts() {
		if (this.location.equals(NONE)) {
			return List.of();
		}
		return Stream.concat(LISTS.stream(), articles()).map((name) -> file(name).text()).toList();
	}

	private void refuseWhatIsNotRead() {
		List<String> faults = Stream
			.concat(names("*").filter((name) -> !LISTS.contains(name)),
					names(ARTICLES + "*").filter((name) -> !name.endsWith(".yaml")).map(ARTICLES::concat))
			.filter((name) -> DATA.matcher(name.replace(ARTICLES, "")).matches())
			.map((name) -> "seeds/%s: no such file is read; seeds are %s and articles/*.yaml".formatted(name,
					String.join(", ", LISTS)))
			.toList();
		if (!faults.isEmpty()) {
			throw new InvalidSeeds(faults);
		}
	}

	private Stream<String> articles() {
		return names(ARTICLES + "*.yaml").map(ARTICLES::concat);
	}

	private Stream<String> names(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(this.location + pattern))
				.map((resource) -> Objects.requireNonNull(resource.getFilename()))
				.sorted(Comparator.naturalOrder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SeedText file(String name) {
		Resource resource = this.resources.getResource(this.location + name);
		try {
			return new SeedText("seeds/" + name, resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new InvalidSeeds("seeds/%s: the file cannot be read".formatted(name));
		}
	}

}
