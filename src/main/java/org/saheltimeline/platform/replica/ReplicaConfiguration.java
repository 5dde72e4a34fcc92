package org.saheltimeline.platform.replica;

import java.util.List;

import org.saheltimeline.platform.database.WatchedPool;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Puts the replicas beside the primary. Where there are none, nothing of this is there.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.ReplicasGiven.class)
class ReplicaConfiguration {

	@Bean
	Replicas replicas(ReplicaSettings settings) {
		return new Replicas(settings.replicas());
	}

	/**
	 * Read-only transactions ask the replicas for their connection, which the first
	 * statement fetches; everything else goes to the primary.
	 */
	@Bean
	static BeanPostProcessor replicasBesideThePrimary(ObjectProvider<Replicas> replicas) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (!(bean instanceof WatchedPool primary)) {
					return bean;
				}
				LazyConnectionDataSourceProxy both = new LazyConnectionDataSourceProxy();
				both.setTargetDataSource(primary);
				both.setReadOnlyDataSource(replicas.getObject().beside(primary));
				both.setDefaultAutoCommit(true);
				both.setDefaultTransactionIsolation(Replica.ISOLATION);
				return both;
			}

		};
	}

	/** Holds where {@code timeline.datasource.replicas} names at least one. */
	static class ReplicasGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !Binder.get(context.getEnvironment())
				.bind("timeline.datasource.replicas", Bindable.listOf(String.class))
				.orElse(List.of())
				.isEmpty();
		}

	}

}
