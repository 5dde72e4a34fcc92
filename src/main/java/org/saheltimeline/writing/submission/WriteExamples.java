package org.saheltimeline.writing.submission;

/**
 * Examples for the document, in JSON, which is YAML, too. Each runs as a dry run on the
 * facts of the seeds.
 */
final class WriteExamples {

	/** A new dossier. */
	static final String DOSSIER = """
			{"id": "red-cross-reopens-clinic", "seed": "008_0123456789abcdef.txt",
			 "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
			 "title": "Red Cross reopens a clinic in Niamey", "agency": "AFP",
			 "published": {"edtf": "2023-12-20", "basis": "stated"},
			 "publishedBecause": "The dateline gives the date.",
			 "paragraphs": [{"paragraph": 1, "start": 0, "end": 120},
			  {"paragraph": 2, "start": 122, "end": 180, "leftOut": "Photo caption."}],
			 "reports": [{"event": "niger-coup", "status": "occurred",
			  "when": {"edtf": "2023-07-26", "basis": "stated"},
			  "says": "Soldiers overthrew President Mohamed Bazoum on 26 July.",
			  "citation": {"paragraph": 1, "start": 0, "end": 87},
			  "who": [{"actor": "mohamed-bazoum", "role": "target"}],
			  "where": [{"place": "niger", "role": "location"}]}]}""";

	static final String DOSSIER_PATCH = """
			{"agency": "AFP", "publishedBecause": "The article says “today”, Tuesday 12 December."}""";

	/** A new actor. */
	static final String ACTOR = """
			{"id": "niger-red-cross", "name": "Red Cross Society of Niger", "kind": "organisation",
			 "country": "NE", "description": "The national Red Cross society."}""";

	static final String ACTOR_PATCH = """
			{"description": "French ambassador to Niger from 2022 to 2023."}""";

	/** A new place. */
	static final String PLACE = """
			{"id": "dosso", "name": "Dosso", "kind": "city", "country": "NE", "within": "niger",
			 "coordinates": {"lat": 13.05, "lon": 3.19}}""";

	static final String PLACE_PATCH = """
			{"aliases": ["Agadez drone base", "Base 201"], "coordinates": {"lat": 16.95}}""";

	/** An event that is there. */
	static final String EVENT = """
			{"id": "embassy-closure", "kind": "embassy-closure", "title": "Closure of the French embassy in Niger",
			 "summary": "France closes its embassy in Niamey indefinitely."}""";

	static final String EVENT_PATCH = """
			{"summary": "France closes its embassy in Niamey indefinitely."}""";

	static final String REPORT = """
			{"event": "army-statement-on-withdrawal", "status": "occurred",
			 "when": {"edtf": "2023-12-12", "basis": "inferred"},
			 "says": "The army said that all French troops would leave by 22 December.",
			 "citation": {"paragraph": 6, "start": 925, "end": 1061},
			 "who": [{"actor": "niger-armed-forces", "role": "speaker"}, {"actor": "french-armed-forces", "role": "subject"}],
			 "where": [{"place": "niger", "role": "subject", "citation": {"paragraph": 3, "start": 404, "end": 468}}]}""";

	static final String REPORT_PATCH = """
			{"says": "The army said that all French troops would leave by 22 December.", "when": {"basis": "resolved"}}""";

	static final String TROOP_COUNT = """
			{"id": "niger-french-1346-departed", "force": "france", "place": "niger", "measure": "departed",
			 "stated": 1346, "qualifier": "exact", "when": {"edtf": "2023-12-12", "basis": "inferred"},
			 "reported": {"edtf": "2023-12-12", "basis": "inferred"},
			 "citation": {"paragraph": 8, "start": 1170, "end": 1268}}""";

	static final String TROOP_COUNT_PATCH = """
			{"attributedTo": "Niger's national television"}""";

	static final String RELATION = """
			{"actor": "french-armed-forces", "relation": "part-of", "other": "france",
			 "when": {"edtf": "2023-09-24", "extent": "observed", "basis": "inferred"},
			 "citation": {"paragraph": 7, "start": 569, "end": 600}}""";

	static final String RELATION_PATCH = """
			{"when": {"edtf": "2023-09-24", "extent": "observed", "basis": "inferred"}}""";

	/** A new actor, in a submission. */
	static final String SUBMISSION = """
			{"actors": [{"id": "niger-red-cross", "name": "Red Cross Society of Niger", "kind": "organisation",
			  "country": "NE", "description": "The national Red Cross society."}]}""";

	/** A new article that reports a new event, in a submission. */
	static final String SUBMITTED_ARTICLE = """
			{"dossiers": [{"id": "red-cross-reopens-clinic", "seed": "008_0123456789abcdef.txt",
			  "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
			  "title": "Red Cross reopens a clinic in Niamey", "agency": "AFP",
			  "published": {"edtf": "2023-12-20", "basis": "stated"},
			  "publishedBecause": "The dateline gives the date.",
			  "paragraphs": [{"paragraph": 1, "start": 0, "end": 120}],
			  "reports": [{"event": "clinic-reopens", "status": "occurred",
			   "when": {"edtf": "2023-12-19", "basis": "resolved"},
			   "says": "The Red Cross reopened its clinic on Tuesday.",
			   "citation": {"paragraph": 1, "start": 0, "end": 87},
			   "who": [{"actor": "niger-red-cross", "role": "agent"}],
			   "where": [{"place": "niamey", "role": "location"}]}]}],
			 "actors": [{"id": "niger-red-cross", "name": "Red Cross Society of Niger", "kind": "organisation",
			  "country": "NE", "description": "The national Red Cross society."}],
			 "events": [{"id": "clinic-reopens", "kind": "assistance", "title": "Red Cross clinic reopens in Niamey",
			  "summary": "The Red Cross reopens a clinic in the capital."}]}""";

	private WriteExamples() {
	}

}
