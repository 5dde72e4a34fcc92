package org.saheltimeline.platform.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a number, duration or data size, with bounds written as an operator would
 * write them. The program does not start with a value outside it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {

	/** Returns the smallest allowed value. */
	String min();

	/** Returns the largest allowed value. */
	String max();

}
