package org.saheltimeline.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.saheltimeline.intake.EventLine.LinkLine;
import org.saheltimeline.seed.EntryRules;
import org.saheltimeline.seed.SeedFile;

/** What has to hold of one line of events: the rules of the seeds. */
class EventLineRules {

	private final EventLine event;

	private final KnownEntries known;

	private final Noted faults;

	EventLineRules(EventLine event, KnownEntries known, Noted faults) {
		this.event = event;
		this.known = known;
		this.faults = faults;
	}

	void check() {
		EntryRules.id("", this.event.id(), this.faults);
		if (this.event.version() != null && this.event.version() < 1) {
			this.faults.add("/version", "a version counts from 1");
		}
		Set<Object> once = new HashSet<>();
		SeedFile.each("/participants", this.event.participants(), (at, participant) -> {
			requireKnown(at + "/actor", "actor", participant.actor(), this.known.actors());
			requireOnce(at, participant, once);
		});
		SeedFile.each("/places", this.event.places(), (at, place) -> {
			requireKnown(at + "/place", "place", place.place(), this.known.places());
			requireOnce(at, place, once);
		});
		checkReports();
		SeedFile.each("/links", this.event.links(), this::checkLink);
	}

	private void checkReports() {
		if (this.event.reports().isEmpty()) {
			this.faults.add("/reports", "no article reports «%s»; an export has them with include=reports,links"
				.formatted(this.event.id()));
		}
		Map<String, KnownArticle> reporting = new HashMap<>();
		SeedFile.each("/reports", this.event.reports(), (at, report) -> {
			String id = report.article().id();
			requireKnown(at + "/article", "article", report.article(), this.known.articles());
			KnownArticle article = this.known.articles().get(id);
			if (article != null) {
				if (reporting.put(id, article) != null) {
					this.faults.add(at + "/article", "the article «%s» reports it twice".formatted(id));
				}
				article.rules(this.faults).report(at, report.seed(this.event.id()));
				article.checkUse(at + "/citation", report.citation(), this.faults);
			}
		});
		SeedFile.each("/figures", this.event.figures(), (at, figure) -> {
			KnownArticle article = reporting.get(figure.citation().article().id());
			if (article == null) {
				this.faults.add(at + "/citation/article",
						"no report is by the article «%s»".formatted(figure.citation().article().id()));
			}
			else {
				article.rules(this.faults).figure(at, figure.seed());
				article.checkUse(at + "/citation", figure.citation().citation(), this.faults);
			}
		});
	}

	private void checkLink(String at, LinkLine link) {
		if (!EventIntake.LINKS.containsKey(link.relation())) {
			this.faults.add(at + "/relation", "«%s» is none of %s".formatted(link.relation(),
					EventIntake.LINKS.keySet().stream().sorted().toList()));
		}
		if (link.event().id().equals(this.event.id())) {
			this.faults.add(at, "the event is linked to itself");
		}
	}

	private void requireKnown(String at, String what, Reference reference, Known<?> known) {
		if (known.get(reference.id()) == null) {
			this.faults.add(at, "there is no %s «%s»".formatted(what, reference.id()));
		}
	}

	private void requireOnce(String at, Object part, Set<Object> once) {
		if (!once.add(part)) {
			this.faults.add(at, "the same stands here twice");
		}
	}

}
