package org.saheltimeline.platform.replica;

import java.util.List;
import java.util.function.BiConsumer;

import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * Where the replicas are.
 *
 * @param replicas their JDBC URLs, with user and password if these differ from the
 * primary's
 */
@ConfigurationProperties("timeline.datasource")
record ReplicaSettings(@DefaultValue List<String> replicas) implements CrossChecked {

	private static final String FORM = "jdbc:postgresql:";

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (!this.replicas.stream().allMatch((url) -> url.startsWith(FORM))) {
			fault.accept("replicas",
					"must be addresses of the form jdbc:postgresql://host:port/database, with commas between");
		}
	}

}
