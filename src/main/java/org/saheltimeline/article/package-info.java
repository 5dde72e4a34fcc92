/** The articles: what was published when, and which facts rest on which paragraph. */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "format", "time", "listing", "web" })
package org.saheltimeline.article;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
