package org.saheltimeline.platform.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start with an unknown setting or a value that is not allowed, before
 * anything else is done. New settings records are covered automatically.
 */
class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

	/** The package that contains all settings records. */
	static final String OURS = "org.saheltimeline";

	private @Nullable Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (this.environment == null) {
			return;
		}
		GivenSettings given = new GivenSettings(this.environment);
		Map<String, Class<?>> records = records(beans);
		List<String> faults = new ArrayList<>(
				given.unknown(new SettingNames(records.values().stream().map(SettingsCheck::named).toList())));
		records.forEach((bean, type) -> faults.addAll(faults(beans, bean, type, given)));
		if (!faults.isEmpty()) {
			throw new InvalidSettings(faults);
		}
	}

	/** Returns the settings records by bean name. */
	private static Map<String, Class<?>> records(ConfigurableListableBeanFactory beans) {
		Map<String, Class<?>> records = new LinkedHashMap<>();
		for (String bean : beans.getBeanDefinitionNames()) {
			String type = beans.getBeanDefinition(bean).getBeanClassName();
			if (type != null && type.startsWith(OURS)) {
				Class<?> found = ClassUtils.resolveClassName(type, beans.getBeanClassLoader());
				if (found.isRecord() && found.isAnnotationPresent(ConfigurationProperties.class)) {
					records.put(bean, found);
				}
			}
		}
		return records;
	}

	private static Map.Entry<String, Class<?>> named(Class<?> type) {
		return Map.entry(prefix(type), type);
	}

	private static String prefix(Class<?> type) {
		return type.getAnnotation(ConfigurationProperties.class).value();
	}

	private static List<String> faults(ConfigurableListableBeanFactory beans, String bean, Class<?> type,
			GivenSettings given) {
		String prefix = prefix(type);
		List<SettingRule> rules = SettingRule.of(prefix, type);
		try {
			Object settings = beans.getBean(bean);
			List<String> faults = rules.stream()
				.filter((rule) -> given.lacksUnit(rule) || !rule.allows(settings))
				.map((rule) -> given.invalid(rule.name(), rule.words()))
				.collect(Collectors.toCollection(ArrayList::new));
			if (faults.isEmpty() && settings instanceof CrossChecked checked) {
				checked.check(given.all(), (name, words) -> faults.add(given.invalid(prefix + "." + name, words)));
			}
			return faults;
		}
		catch (BeansException ex) {
			return List.of(unreadable(ex, rules, given));
		}
	}

	private static String unreadable(BeansException failure, List<SettingRule> rules, GivenSettings given) {
		String name = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(BindException.class::isInstance)
			.map((cause) -> ((BindException) cause).getName().toString())
			.findFirst()
			.orElseThrow(() -> failure);
		return rules.stream()
			.filter((rule) -> rule.name().equals(name))
			.map((rule) -> given.invalid(name, rule.words()))
			.findFirst()
			.orElseGet(() -> given.invalid(name, "must be in a different format"));
	}

}
