package org.saheltimeline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Starts a server on a cluster of the directory, which is made when it is not there.
 *
 * @param directory where binaries, password and log are
 * @param password the password of the superuser
 * @param configuration the server's parameters
 */
record ServerStart(DataDirectory directory, String password, Map<String, String> configuration) {

	/** Long, because recovery after a power cut takes its time. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	EmbeddedPostgres on(Path cluster) throws IOException, ExecutionException, InterruptedException {
		Postmaster.stopOrphan(cluster);
		FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder(cluster)::start);
		Thread.ofPlatform().name("embedded-postgresql").daemon().start(start);
		// The library itself would wait to the end for a server that has given up
		while (!start.isDone()) {
			if (this.directory.log().tellsSurrender()) {
				throw new IOException("the server has given up");
			}
			Thread.sleep(50);
		}
		return start.get();
	}

	private EmbeddedPostgres.Builder builder(Path cluster) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(this.directory.binaries().toFile())
			.setDataDirectory(cluster.toFile())
			.setCleanDataDirectory(false)
			// Spring closes it, after the connection pool
			.setRegisterShutdownHook(false)
			.setPGStartupWait(PATIENCE)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(this.directory.log().file().toFile()))
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", this.directory.passwordFile().toString())
			.setConnectConfig("password", this.password)
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "");
		this.configuration.forEach(builder::setServerConfig);
		return builder;
	}

}
