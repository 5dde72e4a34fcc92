package org.saheltimeline.writing.access;

import java.util.Arrays;
import java.util.List;

import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a token allows. None includes another. */
enum Scope implements Term {

	WRITE("Adding, changing and deleting facts over HTTP"), INTAKE("Taking in files in bulk"),
	ADMIN("Creating, listing and revoking tokens");

	private final String definition;

	Scope(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns the name of the scope as an authority in Spring Security. */
	String authority() {
		return "SCOPE_" + value();
	}

	static List<String> values(List<Scope> scopes) {
		return scopes.stream().map(Scope::value).toList();
	}

	/** Returns the authorities of those scopes that are in the list; ignores others. */
	static List<GrantedAuthority> authorities(List<String> scopes) {
		return Arrays.stream(values())
			.filter((scope) -> scopes.contains(scope.value()))
			.<GrantedAuthority>map((scope) -> new SimpleGrantedAuthority(scope.authority()))
			.toList();
	}

}
