/**
 * The application's entry point. {@code timeline} holds the facts and how they are read,
 * {@code writing} adds facts, {@code http} is what all endpoints share, {@code platform}
 * is what the program runs on, and {@code vocabulary} defines dates, quantities and coded
 * values for all of them. {@code page} shows all of it to people, and {@code assistant}
 * to their assistants.
 */
@NullMarked
package org.saheltimeline;

import org.jspecify.annotations.NullMarked;
