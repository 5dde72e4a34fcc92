package org.saheltimeline.writing.feed;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;

import org.saheltimeline.writing.submission.Editor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An editor who does anything to a few things, and is often refused: they are there
 * already, or no longer, or in use, or somebody else was faster.
 */
final class RestlessEditor {

	private static final String WHY = "?because=a%20test";

	private static final List<String> EVENTS = List.of("niger-coup", "embassy-closure",
			"french-equipment-leaves-niger");

	private final Editor editor;

	private final Random random;

	RestlessEditor(Editor editor, Random random) {
		this.editor = editor;
		this.random = random;
	}

	/** Edits a number of times; returns how often something was written. */
	int edit(int times) throws Exception {
		int written = 0;
		for (int i = 0; i < times; i++) {
			HttpResponse<String> answer = edit();
			assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204, 404, 409, 410, 412, 422);
			written += (answer.statusCode() < 300) ? 1 : 0;
		}
		return written;
	}

	private HttpResponse<String> edit() throws Exception {
		String actor = "/entries/actors/made-up-" + some(4);
		String dossier = "/dossiers/made-up-" + some(2);
		return switch (some(11)) {
			case 0, 1 -> this.editor.add(actor, JsonMapper.shared().readTree(actor(actor.replaceAll(".*/", ""))));
			case 2 -> patch(actor, "description", "Description " + some(1000));
			case 3 -> delete(actor);
			case 4 -> patch("/entries/actors/niger-junta", "name", "Junta " + some(1000));
			case 5 -> patch("/entries/events/" + EVENTS.get(some(3)), "title", "Title " + some(1000));
			case 6, 7 -> submit();
			case 8 -> delete(dossier);
			case 9 -> patch(dossier + "/troop-counts/made-up-" + some(2), "attributedTo", "Person " + some(1000));
			default -> revert();
		};
	}

	private int some(int bound) {
		return this.random.nextInt(bound);
	}

	private HttpResponse<String> patch(String path, String field, String text) throws Exception {
		HttpResponse<String> seen = this.editor.send("GET", path, "", "");
		return (seen.statusCode() != 200) ? seen : this.editor.patch(path + WHY,
				"{\"%s\": \"%s\"}".formatted(field, text), "If-Match", Editor.tag(seen));
	}

	private HttpResponse<String> delete(String path) throws Exception {
		return this.editor.delete(path + WHY, "If-Match", "*");
	}

	private HttpResponse<String> revert() throws Exception {
		String now = Editor.json(this.editor.send("GET", "/changes?since=now", "", "")).at("/page/next").asString();
		int version = Integer.parseInt(now.substring(0, now.indexOf('-')));
		return this.editor.send("POST", "/revisions/%d/revert%s".formatted(Math.max(2, version - some(5)), WHY), "",
				"");
	}

	/** Submits an actor, and a dossier with facts of every kind about it. */
	private HttpResponse<String> submit() throws Exception {
		int number = some(2);
		String actor = "made-up-" + some(4);
		String citation = "{\"paragraph\": 1, \"start\": 0, \"end\": 100}";
		return this.editor.send("POST", "/submissions" + WHY, Editor.JSON,
				"""
						{"actors": [%s], "dossiers": [{"id": "made-up-%d", "seed": "made-up.txt", "sha256": "%s", "title": "Made up",
						"agency": null, "publisher": null, "published": {"edtf": "2023-12-12", "basis": "stated"},
						"publishedBecause": "Made up.", "paragraphs": [%s],
						"reports": [{"event": "%s", "status": "occurred", "when": {"edtf": "2023-12", "basis": "inferred"},
						"says": "Made up %d.", "reason": null, "attributedTo": null, "citation": %s,
						"who": [{"actor": "%s", "role": "subject"}], "where": [], "figures": []}],
						"troopCounts": [{"id": "made-up-%d", "force": "france", "place": "niger", "measure": "departed", "component": null,
						"stated": 5, "qualifier": "exact", "when": {"edtf": "2023-12-01", "basis": "stated"},
						"reported": {"edtf": "2023-12-12", "basis": "stated"}, "attributedTo": "Nobody", "partOf": null, "citation": %s}],
						"relations": [{"actor": "%s", "relation": "supports", "other": "mali", "when": null, "attributedTo": "Nobody",
						"citation": %s}]}]}"""
					.formatted(actor(actor), number, String.valueOf(number).repeat(64), citation,
							EVENTS.get(1 + some(2)), some(1000), citation, actor, number, citation, actor, citation));
	}

	static String actor(String id) {
		return """
				{"id": "%s", "name": "Name of %s", "kind": "organisation", "aliases": [], "country": null, "wikidata": null,
				"description": "Made up."}"""
			.formatted(id, id);
	}

}
