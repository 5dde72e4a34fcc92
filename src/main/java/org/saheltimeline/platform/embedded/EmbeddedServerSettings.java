package org.saheltimeline.platform.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server keeps its data.
 *
 * @param directory the folder, relative to the working directory; not a {@code Path},
 * because Spring looks for those on the class path first
 * @param join whether to use the server of another program that holds the folder; for
 * short-lived commands only, because the server stops with the other program
 */
@ConfigurationProperties("timeline.embedded")
record EmbeddedServerSettings(@DefaultValue(".data") String directory, @DefaultValue("false") boolean join) {
}
