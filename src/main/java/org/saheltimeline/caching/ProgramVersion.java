package org.saheltimeline.caching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which program writes the answers: a checksum over its own classes. The same build says
 * the same everywhere and after a restart, another one never passes for it.
 */
@Component
class ProgramVersion {

	private static final String CLASSES = "classpath*:org/saheltimeline/**/*.class";

	private final long checksum;

	ProgramVersion() {
		CRC32 sum = new CRC32();
		try {
			Resource[] classes = new PathMatchingResourcePatternResolver().getResources(CLASSES);
			Arrays.sort(classes, Comparator.comparing((Resource type) -> String.valueOf(type.getFilename())));
			for (Resource type : classes) {
				sum.update(type.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.checksum = sum.getValue();
	}

	long checksum() {
		return this.checksum;
	}

}
