package org.saheltimeline.platform.embedded;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Uses the embedded server as the database unless a URL, a data source or other
 * connection details are given.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedServerAutoConfiguration.NoUrlGiven.class)
@ConditionalOnMissingBean({ JdbcConnectionDetails.class, DataSource.class })
@EnableConfigurationProperties(EmbeddedServerSettings.class)
class EmbeddedServerAutoConfiguration {

	@Bean
	JdbcConnectionDetails embeddedServer(EmbeddedServerSettings settings) {
		Path directory = Path.of(settings.directory());
		try {
			return EmbeddedServer.start(directory);
		}
		catch (DirectoryInUse ex) {
			if (settings.join()) {
				return JoinedServer.in(directory).orElseThrow(() -> ex);
			}
			throw ex;
		}
	}

	/** Matches when {@code spring.datasource.url} is absent or blank. */
	static class NoUrlGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
