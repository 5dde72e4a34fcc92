package org.saheltimeline.intake;

import org.saheltimeline.seed.Faults;

/**
 * A line that was read.
 *
 * @param <T> what it holds
 * @param number its number, from 1
 * @param content what it holds
 * @param faults takes note of what is wrong with it
 */
record Line<T>(long number, T content, Faults faults) {

}
