package org.saheltimeline.platform.database;

import java.util.Map;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/** Connections that bypass the pool but use its address and settings. */
final class DirectConnections {

	private DirectConnections() {
	}

	/** Connects as the pool's user, with some driver properties changed. */
	static DriverManagerDataSource as(HikariDataSource pool, Map<String, String> changed) {
		return as(pool, null, null, null, changed);
	}

	/**
	 * Connects to the given URL and as the given user, or as the pool does where they are
	 * blank.
	 */
	static DriverManagerDataSource as(HikariDataSource pool, @Nullable String url, @Nullable String user,
			@Nullable String password, Map<String, String> changed) {
		Properties properties = new Properties();
		properties.putAll(pool.getDataSourceProperties());
		properties.putAll(changed);
		DriverManagerDataSource source = new DriverManagerDataSource();
		source.setUrl(StringUtils.hasText(url) ? url : pool.getJdbcUrl());
		boolean another = StringUtils.hasText(user);
		source.setUsername(another ? user : pool.getUsername());
		source.setPassword(another ? password : pool.getPassword());
		source.setConnectionProperties(properties);
		return source;
	}

}
