// Writes, corrects and reverts facts through the client that was generated from the document, and keeps a copy by following the
// feed of changes. Everything that it adds is deleted in the end.
import assert from "node:assert/strict";
import { Configuration, HistoryApi, ResponseError, TokensApi, WritingApi, ActorsApi } from "./client/index.js";
import type { ActorEntry, Change } from "./client/index.js";

const [service = "", adminToken = ""] = process.argv.slice(2);
const reader = new HistoryApi(new Configuration({ basePath: service }));
const actors = new ActorsApi(new Configuration({ basePath: service }));
const withToken = (token: string) => new Configuration({ basePath: service, accessToken: token });

/** The problem detail of a call that has to be refused with this status. */
async function refused(status: number, call: Promise<unknown>): Promise<{ type: string; errors: { pointer?: string }[] }> {
  const error = await call.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof ResponseError, `expected ${status}, got ${error}`);
  assert.equal(error.response.status, status);
  return (await error.response.json()) as { type: string; errors: { pointer?: string }[] };
}

/** Applies what has changed since a cursor to a copy, until that is up to date; returns where to go on. */
async function follow(since: string, apply: (change: Change) => void): Promise<string> {
  for (let cursor = since; ;) {
    const changes = await reader.listChanges({ since: cursor, include: "items", limit: 1 });
    changes.items.forEach(apply);
    cursor = changes.page.next;
    if (changes.upToDate) {
      return cursor;
    }
  }
}

const admin = new TokensApi(withToken(adminToken));
const id = `contract-${Date.now()}`;
const token = await admin.createToken({ newToken: { name: id, scopes: ["write"], expires: null } });
assert.ok((await admin.listTokens()).items.some(({ name, secret }) => name === id && secret === undefined));
const writing = new WritingApi(withToken(token.secret!));

const actor: ActorEntry = { id, name: `Red Cross ${id}`, kind: "organisation", country: "NE", description: "Made up." };
await refused(401, new WritingApi(new Configuration({ basePath: service })).submit({ submission: { actors: [actor] } }));

// A dry run writes nothing
const rehearsed = await writing.submit({ submission: { actors: [actor] }, dryRun: true });
assert.equal(rehearsed.version, null);
assert.deepEqual(rehearsed.changes, [{ act: "created", kind: "actor", id }]);
await refused(404, actors.getActor({ id }));

// A repeated request is recognised by its key
let cursor = (await reader.listChanges({ since: "now" })).page.next;
const submission = { submission: { actors: [actor] }, because: "A test of the client", idempotencyKey: id };
const first = await writing.submitRaw(submission);
assert.equal(first.raw.status, 201);
const created = await first.value();
assert.equal(created.by, id);
assert.ok(first.raw.headers.get("Location")?.endsWith(`/api/v1/revisions/${created.version}`));
const again = await writing.submitRaw(submission);
assert.equal(again.raw.headers.get("Idempotency-Replayed"), "true");
assert.equal((await again.value()).version, created.version);

// An edit needs the tag that the editor has seen
const tag = (await writing.getActorEntryRaw({ id })).raw.headers.get("ETag")!;
const patch = { id, actorEntryPatch: { description: "Made up, and corrected." }, because: "A correction" };
await refused(428, writing.patchActorEntry(patch));
const edited = await writing.patchActorEntry({ ...patch, ifMatch: tag });
const stale = await refused(412, writing.patchActorEntry({ ...patch, ifMatch: tag, actorEntryPatch: { description: "Lost." } }));
assert.deepEqual(stale.errors.map(({ pointer }) => pointer), ["/description"]);

// History has both versions, and the difference
const revision = await reader.getRevision({ version: edited.version! });
assert.deepEqual(revision.edits, [
  { kind: "actor", id, differences: [{ pointer: "/description", before: "Made up.", after: "Made up, and corrected." }] },
]);
const versions = await reader.listVersions({ collection: "actors", id });
assert.deepEqual(versions.items.map(({ number, act }) => `${number} ${act}`), ["2 updated", "1 created"]);
const before = (await reader.getVersion({ collection: "actors", id, number: 1 })) as { description: string };
assert.equal(before.description, "Made up.");
const recorded = await actors.getActor({ id, asRecorded: String(created.version) });
assert.equal(recorded.description, "Made up.");

// The revision is taken back, and a copy that follows has what the server has
const reverted = await writing.revertRevision({ version: edited.version!, because: "It was right before" });
assert.equal(reverted.version, edited.version! + 1);
const copy = new Map<string, object | undefined>();
cursor = await follow(cursor, (change) => copy.set(`${change.kind} ${change.id}`, change.item));
const served: unknown = await (await fetch(`${service}/api/v1/actors/${id}`)).json();
assert.deepEqual(copy.get(`actor ${id}`), served);

// A deletion is a change, too
const last = (await writing.getActorEntryRaw({ id })).raw.headers.get("ETag")!;
await writing.deleteActorEntry({ id, ifMatch: last, because: "The test is over" });
await refused(410, writing.getActorEntry({ id }));
const acts: string[] = [];
await follow(cursor, (change) => acts.push(`${change.act} ${change.kind} ${change.id}`));
assert.deepEqual(acts, [`deleted actor ${id}`]);
await refused(410, reader.listChanges({ since: "1-00000000" }));

await admin.revokeToken({ tokenId: token.id });
await refused(401, writing.submit({ submission: { actors: [actor] }, dryRun: true }));
console.log(`wrote revisions ${created.version} to ${reverted.version! + 1}, and followed them`);
