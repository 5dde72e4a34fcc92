package org.saheltimeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps what the program sends to its database, so that it can be sent to another. */
public class SentStatements implements BeanPostProcessor {

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	/** What an action sends, in its order. */
	public List<Sent> during(Runnable action) {
		this.sent.clear();
		action.run();
		return List.copyOf(this.sent);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? proxy(DataSource.class, bean, null) : bean;
	}

	private <T> T proxy(Class<T> type, Object target, Sent statement) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments, statement)));
	}

	private Object invoke(Object target, Method method, Object[] arguments, Sent statement) throws Throwable {
		if (statement != null && method.getName().startsWith("set") && arguments[0] instanceof Integer) {
			statement.values.add(new Value(method, arguments));
		}
		try {
			Object result = method.invoke(target, arguments);
			if (result instanceof Connection) {
				return proxy(Connection.class, result, null);
			}
			if (result instanceof PreparedStatement && arguments[0] instanceof String sql) {
				Sent prepared = new Sent(sql, new ArrayList<>());
				this.sent.add(prepared);
				return proxy(PreparedStatement.class, result, prepared);
			}
			return result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * A statement with its values.
	 *
	 * @param sql the statement
	 * @param values its values
	 */
	public record Sent(String sql, List<Value> values) {

		/** The same statement on another connection, with something in front of it. */
		PreparedStatement on(Connection connection, String before) throws SQLException {
			PreparedStatement statement = connection.prepareStatement(before + this.sql);
			for (Value value : this.values) {
				value.setOn(statement);
			}
			return statement;
		}

	}

	/**
	 * A value of a statement, as it was set.
	 *
	 * @param method how
	 * @param arguments its position and the value
	 */
	private record Value(Method method, Object[] arguments) {

		void setOn(PreparedStatement statement) throws SQLException {
			try {
				this.method.invoke(statement, this.arguments);
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new SQLException(ex);
			}
		}

	}

}
