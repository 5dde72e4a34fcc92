package org.saheltimeline.platform.database;

import java.util.Map;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/** Connections past the pool, to the same place and with the same settings. */
final class DirectConnections {

	private DirectConnections() {
	}

	/** As the pool's user. */
	static DriverManagerDataSource as(HikariDataSource pool, Map<String, String> changed) {
		return as(pool, null, null, null, changed);
	}

	/** As another user, or to another address, where one is given. */
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
