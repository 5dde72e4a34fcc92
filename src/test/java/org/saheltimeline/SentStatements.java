package org.saheltimeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records the statements that the program sends to its database, so that they can be sent
 * to another one.
 */
public class SentStatements implements BeanPostProcessor {

	/** A column compared with itself, which no statement intends. */
	private static final Pattern WITH_ITSELF = Pattern.compile("(\\w+\\.\\w+) *(?:=|<>|<|>|<=|>=) *\\1\\b");

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	/** Returns the statements sent while an action runs, in order. */
	public List<Sent> during(Runnable action) {
		this.sent.clear();
		action.run();
		return List.copyOf(this.sent);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? proxy(DataSource.class, bean, List.of()) : bean;
	}

	private <T> T proxy(Class<T> type, Object target, List<Setter> values) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments, values)));
	}

	private Object invoke(Object target, Method method, Object[] arguments, List<Setter> values) throws Throwable {
		if (target instanceof PreparedStatement && method.getName().startsWith("set")
				&& method.getParameterCount() > 1) {
			values.add((statement) -> method.invoke(statement, arguments));
		}
		try {
			Object result = method.invoke(target, arguments);
			if (result instanceof Connection && !method.getName().equals("unwrap")) {
				return proxy(Connection.class, result, List.of());
			}
			if (result instanceof PreparedStatement) {
				assertThat((String) arguments[0]).as("Two joins taken for one").doesNotContainPattern(WITH_ITSELF);
				Sent prepared = new Sent((String) arguments[0], new ArrayList<>());
				this.sent.add(prepared);
				return proxy(PreparedStatement.class, result, prepared.values);
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
	 * @param text the statement, possibly after one that says how to plan it
	 * @param values the setters of its values
	 */
	public record Sent(String text, List<Setter> values) {

		/** Returns the statement itself. */
		String sql() {
			return this.text.substring(this.text.lastIndexOf(';') + 1);
		}

		/** Returns whether PostgreSQL keeps its plan. */
		boolean hasKeptPlan() {
			return this.text.contains("force_generic_plan");
		}

		/**
		 * Prepares the statement on another connection, explained with its plan: the one
		 * that it has in the program, which uses no parallel workers.
		 */
		PreparedStatement explained(Connection connection, String explain) throws Exception {
			try (Statement statement = connection.createStatement()) {
				statement.execute("set max_parallel_workers_per_gather = 0");
			}
			return (hasKeptPlan()) ? explainedForAll(connection, explain) : prepared(connection, explain + sql());
		}

		private PreparedStatement explainedForAll(Connection connection, String explain) throws Exception {
			try (Statement statement = connection.createStatement()) {
				statement.execute(this.text.substring(0, this.text.lastIndexOf(';')).replace("set local", "set"));
				AtomicInteger number = new AtomicInteger();
				statement.execute("prepare list as "
						+ Pattern.compile("\\?").matcher(sql()).replaceAll((mark) -> "\\$" + number.incrementAndGet()));
			}
			String marks = String.join(", ", Collections.nCopies(this.values.size(), "?"));
			// EXECUTE cannot bind values, so the driver has to write them into the SQL
			return connection.prepareStatement(
					prepared(connection, explain + "execute list" + ((marks.isEmpty()) ? "" : "(" + marks + ")"))
						.toString());
		}

		private PreparedStatement prepared(Connection connection, String sql) throws Exception {
			PreparedStatement statement = connection.prepareStatement(sql);
			for (Setter value : this.values) {
				value.set(statement);
			}
			return statement;
		}

	}

	/** Sets a value of a statement as it was set before. */
	@FunctionalInterface
	public interface Setter {

		void set(PreparedStatement statement) throws Exception;

	}

}
