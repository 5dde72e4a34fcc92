package org.saheltimeline.http.caching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jackson.autoconfigure.JacksonProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The version of the program: a digest of its own classes, settings and migrations, of
 * the names of its libraries, and of the operator's JSON settings. The same build with
 * the same settings has the same digest everywhere and after a restart; any other build
 * or settings have a different one.
 */
@Component
class ProgramVersion {

	private static final Pattern OWN = Pattern
		.compile("(?:org/saheltimeline/|db/migration/|application\\.properties).*");

	private static final Pattern LIBRARY = Pattern.compile("[^/]+\\.jar(?=!?/META-INF)");

	private final String digest;

	private final Instant builtAt;

	ProgramVersion(JacksonProperties json) {
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
		try {
			SortedMap<String, Resource> own = new TreeMap<>();
			for (String pattern : new String[] { "classpath*:org/saheltimeline/**/*.class",
					"classpath*:db/migration/*.sql", "classpath*:application.properties" }) {
				for (Resource part : resources.getResources(pattern)) {
					own.put(found(OWN, part), part);
				}
			}
			TreeSet<String> libraries = new TreeSet<>();
			for (Resource manifest : resources.getResources("classpath*:META-INF/MANIFEST.MF")) {
				libraries.add(found(LIBRARY, manifest));
			}
			this.digest = digest(own, libraries + JsonMapper.shared().writeValueAsString(json));
			this.builtAt = newest(own);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the digest, 64 hexadecimal digits long. */
	public String digest() {
		return this.digest;
	}

	/** Returns when the newest part of the program was written. */
	Instant builtAt() {
		return this.builtAt;
	}

	private static String digest(SortedMap<String, Resource> own, String names) throws IOException {
		try {
			MessageDigest sum = MessageDigest.getInstance("SHA-256");
			for (Resource part : own.values()) {
				sum.update(part.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(sum.digest(names.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static Instant newest(SortedMap<String, Resource> own) throws IOException {
		long newest = 0;
		for (Resource part : own.values()) {
			newest = Math.max(newest, part.lastModified());
		}
		return Instant.ofEpochMilli(newest);
	}

	private static String found(Pattern pattern, Resource resource) throws IOException {
		Matcher matcher = pattern.matcher(resource.getURL().toString());
		return matcher.find() ? matcher.group() : "";
	}

}
