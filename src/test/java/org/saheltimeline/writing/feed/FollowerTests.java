package org.saheltimeline.writing.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a copy that follows the feed is what the server has, whatever is written
 * meanwhile.
 */
class FollowerTests {

	private static final int WRITERS = 4;

	private static final int EDITS = 12;

	@SuppressWarnings("NullAway.Init") // it does not know @BeforeContainer
	private static WritableProgram program;

	@SuppressWarnings("NullAway.Init")
	private static RunningProgram process;

	@SuppressWarnings("NullAway.Init")
	private static Editor editor;

	@BeforeContainer
	static void start() throws Exception {
		// A stream that was cut keeps its place until something is written to it
		OwnDatabase database = OwnDatabase.create();
		process = WritableProgram.startProcess(Files.createTempDirectory(Path.of("target"), "follower"), database,
				"--timeline.listeners.per-client=200");
		program = new WritableProgram(database, process);
		editor = Editor.of(program);
	}

	@AfterContainer
	static void stop() {
		program.close();
	}

	@Property(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void aCopyEndsByteForByteAsWhatTheServerHas(@ForAll long seed) throws Exception {
		String end = "the-end-" + program.version();
		try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Follower> overPages = everybody
				.submit(() -> new Follower(program.program(), new Random(seed)).overPagesUntil(end));
			Future<Follower> overStreams = everybody
				.submit(() -> new Follower(program.program(), new Random(seed)).overStreamsUntil(end));
			List<Future<Integer>> writers = LongStream.range(0, WRITERS)
				.mapToObj((writer) -> everybody
					.submit(() -> new RestlessEditor(editor, new Random(seed + writer)).edit(EDITS)))
				.toList();
			int written = 0;
			for (Future<Integer> writer : writers) {
				written += writer.get();
			}
			assertThat(written).isGreaterThan(WRITERS * EDITS / 4);
			assertThat(editor.add("/entries/actors/" + end, JsonMapper.shared().readTree(RestlessEditor.actor(end)))
				.statusCode()).isEqualTo(201);
			Copy server = Copy.ofLists(program.program());
			assertThat(overPages.get().copy()).isEqualTo(server);
			assertThat(overStreams.get().copy()).isEqualTo(server);
			assertThat(overStreams.get().versions()).isSorted();
		}
		assertThat(process.complaints()).isEmpty();
	}

}
