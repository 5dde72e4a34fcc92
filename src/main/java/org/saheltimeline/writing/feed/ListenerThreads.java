package org.saheltimeline.writing.feed;

import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives listeners threads beside those of other requests. Each holds one for as long as
 * it listens, so that 200 would otherwise take all that Jetty has.
 */
@Configuration(proxyBeanMethods = false)
class ListenerThreads {

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> threadsOfListeners(FeedSettings settings) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			if (server.getThreadPool() instanceof VirtualThreadPool threads) {
				threads.setMaxConcurrentTasks(threads.getMaxConcurrentTasks() + settings.atOnce());
			}
		});
	}

}
