package org.saheltimeline.platform.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a setting: a number, a duration or a size, its bounds written as the
 * operator would write them. The program does not start with any other value.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {

	/** The least value allowed. */
	String min();

	/** The greatest value allowed. */
	String max();

}
