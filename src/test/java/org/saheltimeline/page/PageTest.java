package org.saheltimeline.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.saheltimeline.TimelineTest;

/**
 * A test of the page in a browser, against the program that all tests share. Each test
 * may take a {@link Visit} as a parameter, and fails if anything goes wrong in it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TimelineTest
@ExtendWith(Visits.class)
@interface PageTest {

}
