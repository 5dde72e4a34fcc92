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

/** Adds the replicas beside the primary. Inactive if there are none. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.ReplicasGiven.class)
class ReplicaConfiguration {

	@Bean
	Replicas replicas(ReplicaSettings settings) {
		return new Replicas(settings.replicas());
	}

	/**
	 * Read-only transactions take their connection from the replicas when they run their
	 * first statement; everything else goes to the primary.
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

	/** Matches when {@code timeline.datasource.replicas} names at least one. */
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
