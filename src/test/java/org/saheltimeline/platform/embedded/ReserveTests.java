package org.saheltimeline.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the disk space that is reserved for when the disk is full. */
class ReserveTests {

	@Test
	void isTakenOnceAndGivenBackOnce(@TempDir Path folder) throws Exception {
		Reserve reserve = new Reserve(folder);
		assertThat(reserve.release()).isFalse();
		reserve.keep();
		Path file = folder.resolve("reserve");
		assertThat(file).hasSize(64 << 20);
		Object made = Files.getLastModifiedTime(file);
		reserve.keep();
		assertThat(Files.getLastModifiedTime(file)).isEqualTo(made);
		assertThat(reserve.release()).isTrue();
		assertThat(folder).isEmptyDirectory();
	}

}
