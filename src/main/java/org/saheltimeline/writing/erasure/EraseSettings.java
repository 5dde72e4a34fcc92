package org.saheltimeline.writing.erasure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the erasure.
 *
 * @param erase the resource whose earlier states are erased, as {@code kind:id}; null or
 * {@code false} to serve the API instead
 */
@ConfigurationProperties("timeline")
record EraseSettings(@Nullable String erase) {

}
