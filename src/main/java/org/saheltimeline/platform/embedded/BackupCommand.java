package org.saheltimeline.platform.embedded;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Backs up or restores the embedded database instead of starting the service. The tables
 * are not read, so it does not matter which version created them.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(BackupCommand.Asked.class)
@EnableConfigurationProperties({ EmbeddedServerSettings.class, BackupSettings.class, RestoreSettings.class })
public class BackupCommand {

	private static final String BACKUP = "timeline.backup";

	private static final String RESTORE = "timeline.restore";

	@Bean
	ApplicationRunner backUpOrRestore(Environment environment, BackupSettings command, RestoreSettings restored,
			EmbeddedServerSettings settings) {
		Path directory = Path.of(settings.directory());
		return (arguments) -> {
			if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
				throw new CommandFailed("spring.datasource.url is set, so there is no embedded PostgreSQL.",
						"Back up or restore your own PostgreSQL with its own tools.", null);
			}
			if (StringUtils.hasText(command.backup())) {
				Backup.take(directory, absolute(command.backup()));
			}
			else {
				Restore.from(absolute(Objects.requireNonNull(command.restore())), instant(restored.to()), directory);
			}
		};
	}

	private static Path absolute(String folder) {
		return Path.of(folder).toAbsolutePath().normalize();
	}

	private static @Nullable Instant instant(@Nullable String text) {
		try {
			return StringUtils.hasText(text) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeException ex) {
			throw new CommandFailed("timeline.restore.to is not a time with an offset: '%s'.".formatted(text),
					"Write it like 2026-11-29T17:20:00Z.", ex);
		}
	}

	/** Returns whether the program was started to back up or to restore. */
	static boolean isAsked(Environment environment) {
		return StringUtils.hasText(environment.getProperty(BACKUP))
				|| StringUtils.hasText(environment.getProperty(RESTORE));
	}

	/** Matches when a backup or a restore is requested. */
	static class Asked implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return isAsked(context.getEnvironment());
		}

	}

	/** Matches when neither a backup nor a restore is requested. */
	public static class NotAsked implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !isAsked(context.getEnvironment());
		}

	}

}
