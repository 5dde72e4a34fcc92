/**
 * The one desk at which facts come in: stages the statements of a change, checks them
 * against each other and what is stored, writes the difference, derives what follows from
 * it and records the revision, all in one transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "article", "codebook", "dossier", "event", "quantity", "time", "troops" })
package org.saheltimeline.revision;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
