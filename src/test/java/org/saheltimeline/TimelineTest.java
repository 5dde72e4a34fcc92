package org.saheltimeline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole program on a real PostgreSQL. All these tests share an application
 * context, so they run one after another and must not change what others read.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// Every visit to the page comes from the same address
		properties = "timeline.listeners.per-client=100")
@AutoConfigureMockMvc
@Execution(ExecutionMode.SAME_THREAD)
@Import({ TestDatabase.class, CountedStatements.class, SentStatements.class, Api.class })
public @interface TimelineTest {

}
