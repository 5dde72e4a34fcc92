package org.saheltimeline.writing.seed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Stated;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which dossiers and entries the seed files own. What is stored as it was when a file was
 * last loaded is the file's to change; otherwise it was edited over HTTP, and the edit
 * stays until the file states the same.
 */
final class Ownership {

	private final JdbcClient jdbc;

	private final Map<String, Stated> files;

	private final List<String> edited = new ArrayList<>();

	private final List<String> behind = new ArrayList<>();

	private Ownership(JdbcClient jdbc, List<Stated> files) {
		this.jdbc = jdbc;
		this.files = files.stream().collect(Collectors.toMap(Ownership::name, (file) -> file, (one, other) -> one));
	}

	/**
	 * Finds out what was edited, and gives back to the files what they state themselves
	 * by now.
	 * @param files everything that the files state
	 */
	static Ownership settle(JdbcClient jdbc, List<Stated> files) {
		Ownership ownership = new Ownership(jdbc, files);
		ownership.adopt();
		ownership.settle();
		return ownership;
	}

	/** Takes into the seeds what was written over HTTP and is in a file now. */
	private void adopt() {
		this.jdbc.sql("""
				insert into seed_entry (kind, slug, stored_digest)
				select distinct kind, slug, ''
				from revision_statement join revision using (version)
				where origin = 'http' and kind || ' ' || slug = any (?)
				on conflict do nothing
				""").param(this.files.keySet().toArray(String[]::new)).update();
	}

	private void settle() {
		List<Entry> entries = this.jdbc
			.sql("""
					select kind, slug, file_digest, stored_digest, content, encode(sha256(convert_to(content, 'UTF8')), 'hex')
					from (
					    select kind, slug, file_digest, stored_digest, (
					        select content from statement
					        where statement.kind = seed_entry.kind and statement.slug = seed_entry.slug) as content
					    from seed_entry
					    where kind <> 'troop_count'
					) as entry
					order by kind, slug
					""")
			.query((row, number) -> Entry.of(row))
			.list();
		for (Entry entry : entries) {
			if (entry.isEdited()) {
				settle(entry);
			}
		}
	}

	private void settle(Entry entry) {
		Stated file = this.files.get(entry.name());
		if (file != null && entry.content != null && file.says(entry.content)) {
			update(entry, entry.digest, false);
			return;
		}
		boolean isBehind = file != null && !file.digest().equals(entry.fileDigest);
		update(entry, entry.storedDigest, isBehind);
		this.edited.add(entry.name());
		if (isBehind) {
			this.behind.add(entry.name());
		}
	}

	private void update(Entry entry, @Nullable String storedDigest, boolean isBehind) {
		this.jdbc.sql("update seed_entry set stored_digest = ?, behind = ? where (kind, slug) = (?, ?)")
			.param(storedDigest)
			.param(isBehind)
			.param(entry.kind)
			.param(entry.slug)
			.update();
	}

	/** Remembers what the files state and what is stored, once it has been written. */
	void remember() {
		List<Stated> loaded = this.files.values().stream().filter((file) -> !this.edited.contains(name(file))).toList();
		this.jdbc.sql("""
				update seed_entry
				set file_digest = loaded.file_digest, stored_digest = loaded.stored_digest, behind = false
				from (
				    select kind, slug, digest as file_digest, (
				        select encode(sha256(convert_to(content, 'UTF8')), 'hex') from statement
				        where statement.kind = file.kind and statement.slug = file.slug) as stored_digest
				    from unnest(?::text[], ?::text[], ?::text[]) as file (kind, slug, digest)
				) as loaded
				where seed_entry.kind = loaded.kind and seed_entry.slug = loaded.slug
				and (seed_entry.file_digest, seed_entry.stored_digest, behind)
				    is distinct from (loaded.file_digest, loaded.stored_digest, false)
				""")
			.param(loaded.stream().map(Stated::subject).toArray(String[]::new))
			.param(loaded.stream().map(Stated::id).toArray(String[]::new))
			.param(loaded.stream().map(Stated::digest).toArray(String[]::new))
			.update();
	}

	/** Returns what was edited over HTTP, each as its kind and id. */
	List<String> edited() {
		return this.edited;
	}

	/** Returns what was edited over HTTP, and changed in its file, too. */
	List<String> behind() {
		return this.behind;
	}

	boolean isEdited(Stated file) {
		return this.edited.contains(name(file));
	}

	private static String name(Stated file) {
		return file.subject() + " " + file.id();
	}

	/**
	 * What was loaded from a file.
	 *
	 * @param fileDigest the digest of what the file stated then
	 * @param storedDigest the digest of what was stored then
	 * @param content what is stored now; null if it was deleted
	 * @param digest its digest
	 */
	private record Entry(String kind, String slug, @Nullable String fileDigest, @Nullable String storedDigest,
			@Nullable String content, @Nullable String digest) {

		static Entry of(ResultSet row) throws SQLException {
			return new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
					row.getString(6));
		}

		String name() {
			return this.kind + " " + this.slug;
		}

		boolean isEdited() {
			return this.digest == null || !Objects.equals(this.digest, this.storedDigest);
		}

	}

}
