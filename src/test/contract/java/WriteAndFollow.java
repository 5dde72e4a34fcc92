import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.saheltimeline.client.ApiClient;
import org.saheltimeline.client.ApiException;
import org.saheltimeline.client.ApiResponse;
import org.saheltimeline.client.api.ActorsApi;
import org.saheltimeline.client.api.HistoryApi;
import org.saheltimeline.client.api.TokensApi;
import org.saheltimeline.client.api.WritingApi;
import org.saheltimeline.client.model.ActorEntry;
import org.saheltimeline.client.model.ActorEntryPatch;
import org.saheltimeline.client.model.Change;
import org.saheltimeline.client.model.Changes;
import org.saheltimeline.client.model.NewToken;
import org.saheltimeline.client.model.Revision;
import org.saheltimeline.client.model.Submission;
import org.saheltimeline.client.model.Token;

/**
 * Writes, corrects and reverts facts through the client that was generated from the
 * document, and keeps a copy by following the feed of changes. Everything that it adds is
 * deleted in the end.
 */
public class WriteAndFollow {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String service;

	private final HistoryApi history;

	WriteAndFollow(String service) {
		this.service = service;
		this.history = new HistoryApi(client(""));
	}

	public static void main(String[] arguments) throws Exception {
		new WriteAndFollow(arguments[0]).run(arguments[1]);
	}

	private void run(String adminToken) throws Exception {
		String id = "contract-" + System.currentTimeMillis();
		TokensApi tokens = new TokensApi(client(adminToken));
		Token token = tokens.createToken(TokensApi.APICreateTokenRequest.newBuilder()
			.newToken(new NewToken().name(id).addScopesItem(NewToken.ScopesEnum.WRITE))
			.build());
		WritingApi writing = new WritingApi(client(token.getSecret()));
		ActorEntry actor = new ActorEntry().id(id)
			.name("Red Cross " + id)
			.kind(ActorEntry.KindEnum.ORGANISATION)
			.description("Made up.");
		Submission submission = new Submission().addActorsItem(actor);
		WritingApi.APISubmitRequest.Builder submit = WritingApi.APISubmitRequest.newBuilder().submission(submission);
		refused(401, () -> new WritingApi(client("")).submit(submit.build()));

		Revision rehearsed = writing.submit(submit.dryRun(true).build());
		same("what a dry run writes", null, rehearsed.getVersion());
		same("what would change", id, rehearsed.getChanges().get(0).getId());

		String cursor = changes("now").getPage().getNext();
		submit.dryRun(false).because("A test of the client").idempotencyKey(id);
		ApiResponse<Revision> first = writing.submitWithHttpInfo(submit.build());
		same("the status of what was created", 201, first.getStatusCode());
		Revision created = first.getData();
		same("the author", id, created.getBy());
		ApiResponse<Revision> again = writing.submitWithHttpInfo(submit.build());
		same("the revision of the repeated request", created.getVersion(), again.getData().getVersion());
		same("the mark of the repeated request", List.of("true"), again.getHeaders().get("idempotency-replayed"));

		String tag = tag(writing, id);
		WritingApi.APIPatchActorEntryRequest.Builder patch = WritingApi.APIPatchActorEntryRequest.newBuilder()
			.id(id)
			.because("A correction")
			.actorEntryPatch(new ActorEntryPatch().description("Made up, and corrected."));
		refused(428, () -> writing.patchActorEntry(patch.build()));
		Revision edited = writing.patchActorEntry(patch.ifMatch(tag).build());
		patch.actorEntryPatch(new ActorEntryPatch().description("Lost."));
		JsonNode stale = refused(412, () -> writing.patchActorEntry(patch.build()));
		same("what has changed since", "/description", stale.at("/errors/0/pointer").asText());

		Revision revision = this.history.getRevision(
				HistoryApi.APIGetRevisionRequest.newBuilder().version(edited.getVersion().intValue()).build());
		same("the difference", "Made up.", revision.getEdits().get(0).getDifferences().get(0).getBefore());
		int versions = this.history
			.listVersions(HistoryApi.APIListVersionsRequest.newBuilder().collection("actors").id(id).build())
			.getItems()
			.size();
		same("the number of versions", 2, versions);
		String recorded = new ActorsApi(client(""))
			.getActor(ActorsApi.APIGetActorRequest.newBuilder()
				.id(id)
				.asRecorded(created.getVersion().toString())
				.build())
			.getDescription();
		same("the description as recorded", "Made up.", recorded);

		writing.revertRevision(WritingApi.APIRevertRevisionRequest.newBuilder()
			.version(edited.getVersion().intValue())
			.because("It was right before")
			.build());
		Map<String, Object> copy = new HashMap<>();
		cursor = follow(cursor, (change) -> copy.put(change.getId(), change.getItem()));
		same("the copy", "Made up.", JSON.valueToTree(copy.get(id)).get("description").asText());

		writing.deleteActorEntry(WritingApi.APIDeleteActorEntryRequest.newBuilder()
			.id(id)
			.ifMatch(tag(writing, id))
			.because("The test is over")
			.build());
		List<String> acts = new ArrayList<>();
		follow(cursor, (change) -> acts.add(change.getAct() + " " + change.getId()));
		same("the last change", List.of("deleted " + id), acts);
		refused(410, () -> changes("1-00000000"));
		tokens.revokeToken(TokensApi.APIRevokeTokenRequest.newBuilder().tokenId(token.getId().intValue()).build());
		refused(401, () -> writing.submit(submit.build()));
		System.out.println("wrote revision " + created.getVersion() + " and others, and followed them");
	}

	private ApiClient client(String token) {
		ApiClient client = new ApiClient();
		client.updateBaseUri(this.service);
		if (!token.isEmpty()) {
			client.setRequestInterceptor((request) -> request.header("Authorization", "Bearer " + token));
		}
		return client;
	}

	private static String tag(WritingApi writing, String id) throws ApiException {
		return writing.getActorEntryWithHttpInfo(WritingApi.APIGetActorEntryRequest.newBuilder().id(id).build())
			.getHeaders()
			.get("etag")
			.get(0);
	}

	private Changes changes(String since) throws ApiException {
		return this.history.listChanges(
				HistoryApi.APIListChangesRequest.newBuilder().since(since).include("items").limit(1).build());
	}

	/** Reads what has changed until the copy is up to date; returns where to go on. */
	private String follow(String since, Consumer<Change> copy) throws ApiException {
		String cursor = since;
		while (true) {
			Changes changes = changes(cursor);
			changes.getItems().forEach(copy);
			cursor = changes.getPage().getNext();
			if (changes.getUpToDate()) {
				return cursor;
			}
		}
	}

	private static JsonNode refused(int status, Callable<?> call) throws Exception {
		try {
			call.call();
		}
		catch (ApiException ex) {
			same("the status", status, ex.getCode());
			return JSON.readTree(ex.getResponseBody());
		}
		throw new IllegalStateException("not refused with " + status);
	}

	private static void same(String what, Object expected, Object actual) {
		if ((expected == null) ? actual != null : !expected.equals(actual)) {
			throw new IllegalStateException("%s is %s, not %s".formatted(what, actual, expected));
		}
	}

}
