package org.saheltimeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that the program sends to its database. Queries for the data
 * version are not counted: one serves many requests, and it may run on another thread.
 */
public class CountedStatements implements BeanPostProcessor {

	private final AtomicInteger count = new AtomicInteger();

	/** Returns the number of statements sent while an action runs. */
	public int during(Runnable action) {
		int before = this.count.get();
		action.run();
		return this.count.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? proxy(DataSource.class, bean) : bean;
	}

	private <T> T proxy(Class<T> type, Object target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments)));
	}

	private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("createStatement") || (method.getName().equals("prepareStatement")
				&& !arguments[0].toString().contains("leased_data_version"))) {
			this.count.incrementAndGet();
		}
		try {
			Object result = method.invoke(target, arguments);
			return (result instanceof Connection && !method.getName().equals("unwrap"))
					? proxy(Connection.class, result) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
