package org.saheltimeline.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.impl.driver.Driver;

/** Finds a Chromium on this machine or downloads one. */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome", "Google Chrome", "Chromium");

	private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin",
			"/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private Chromium() {
	}

	/** Returns the files on this machine that are named like a Chromium. */
	static List<Path> onThisMachine() {
		Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		List<Path> folders = Stream.concat(path, FOLDERS.stream()).distinct().map(Path::of).toList();
		return NAMES.stream()
			.flatMap((name) -> folders.stream().map((folder) -> folder.resolve(name)))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.toList();
	}

	/**
	 * Downloads Playwright's own Chromium unless it is there already: only the headless
	 * shell, and no other browsers.
	 * @param refused takes the reason if the download fails
	 */
	static boolean download(Consumer<String> refused) {
		ProcessBuilder command = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
		command.command().addAll(List.of("install", "--only-shell", "chromium"));
		try {
			Process process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			process.destroyForcibly();
			if (ended && process.exitValue() == 0) {
				return true;
			}
			refused.accept("Playwright could not download its own");
		}
		catch (IOException | InterruptedException ex) {
			refused.accept("Playwright could not download its own: " + ex);
		}
		return false;
	}

}
