package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The database cluster of a data directory, with the role and the database that this
 * program needs.
 *
 * @param directory where it is
 * @param binaries PostgreSQL's programs
 */
record Cluster(DataDirectory directory, Binaries binaries) {

	/**
	 * Creates the cluster if it does not exist, or sets passwords that an earlier version
	 * of the program did not set. Runs in single-user mode, so nobody can connect
	 * meanwhile.
	 */
	void prepare() throws IOException, InterruptedException {
		if (!Files.exists(this.directory.cluster())) {
			create();
		}
		else if (this.directory.password().read().isEmpty() || this.directory.superuserPassword().read().isEmpty()) {
			setPasswords(this.directory.cluster());
		}
		ClusterFiles files = new ClusterFiles(this.directory.cluster());
		if (!files.hasSetting("archive_command")) {
			// Until there is a backup, WAL from before the last checkpoint is not needed
			files.changeSettings((line) -> false, "archive_command = 'exit 0'");
		}
	}

	/** Creates the cluster in a temporary folder and renames it once it is complete. */
	private void create() throws IOException, InterruptedException {
		PasswordFile superuser = this.directory.superuserPassword();
		superuser.write(superuser.readOrInvent());
		Path draft = this.directory.draft();
		this.binaries.run("", "initdb", "--username=postgres", "--auth=scram-sha-256", "--pwfile=" + superuser.path(),
				"--encoding=UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8",
				"--no-instructions", "--pgdata=" + draft);
		execute(draft, "create role %s login".formatted(EmbeddedServer.NAME),
				"create database %1$s owner %1$s".formatted(EmbeddedServer.NAME));
		setPasswords(draft);
		this.directory.accept(draft);
	}

	/**
	 * Gives each role the password in its file. A new password is saved only afterwards;
	 * if the program is killed in between, the next start sets another.
	 */
	void setPasswords(Path cluster) throws IOException, InterruptedException {
		String own = this.directory.password().readOrInvent();
		String superuser = this.directory.superuserPassword().readOrInvent();
		execute(cluster, "alter role %s password '%s'".formatted(EmbeddedServer.NAME, own),
				"alter role postgres password '%s'".formatted(superuser));
		this.directory.password().write(own);
		this.directory.superuserPassword().write(superuser);
	}

	private void execute(Path cluster, String... statements) throws IOException, InterruptedException {
		this.binaries.run(Stream.of(statements).collect(Collectors.joining("\n", "", "\n")), "postgres", "--single",
				"-D", cluster.toString(), "-c", "exit_on_error=true", "postgres");
	}

}
