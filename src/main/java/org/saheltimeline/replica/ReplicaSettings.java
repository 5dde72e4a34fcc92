package org.saheltimeline.replica;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the replicas are.
 *
 * @param replicas their JDBC URLs, which hold user and password where these are not the
 * primary's
 */
@ConfigurationProperties("timeline.datasource")
record ReplicaSettings(@DefaultValue List<String> replicas) {

}
