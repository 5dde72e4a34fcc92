// Reads real answers with the types of the document: what TypeScript allows here is what a reader of the API can rely on.
import type { paths } from "./openapi.js";

type Json<Body> = { responses: { 200: { content: { "application/json": Body } } } };
/** The paths that can be read: others only take what is sent to them. */
type Readable = { [Path in keyof paths]: paths[Path]["get"] extends Json<unknown> ? Path : never }[keyof paths];
type Answer<Path extends Readable> = paths[Path]["get"] extends Json<infer Body> ? Body : never;
type Query<Path extends Readable> = paths[Path]["get"] extends { parameters: { query?: infer Given } } ? NonNullable<Given> : never;

const service = process.argv[2] ?? "";

async function ask<Path extends Readable>(path: Path, query: Query<Path>): Promise<Answer<Path>> {
  const parameters = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const response = await fetch(`${service}${path}?${new URLSearchParams(parameters)}`);
  if (!response.ok) {
    throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  }
  return (await response.json()) as Answer<Path>;
}

const events = await ask("/api/v1/events", { date: "2023-10", kind: ["convoy-departure"], include: ["reports"], sort: ["-date"] });
for (const event of events.items) {
  // An item has its id, whatever fields are chosen, and may have the others
  const id: string = event.id;
  // @ts-expect-error With `fields`, a list may leave out a field
  void (() => event.title.length);
  console.log(`${id}  ${event.when?.edtf}  ${event.title}`);
  for (const report of event.reports ?? []) {
    console.log(`  ${report.article.seed}, paragraph ${report.citation.paragraph}`);
    // @ts-expect-error A reason may be null
    void (() => report.reason.length);
  }
}
if (events.items[0]?.id !== "first-convoy-leaves-niger" || !events.items[0].reports?.length) {
  throw new Error("the convoy is not there");
}

// @ts-expect-error A misspelt value of a closed list does not compile
void (() => ask("/api/v1/events", { kind: ["coop"] }));

// A single event has every field, and a closed list is a union
const answer = await fetch(`${service}/api/v1/events/first-convoy-leaves-niger`);
const event = (await answer.json()) as Answer<"/api/v1/events/{id}">;
const line: string = `${event.when.edtf}  ${event.status satisfies "announced" | "scheduled" | "ongoing" | "occurred" | "disputed"}  ${event.title}`;
console.log(line);

const estimate = await ask("/api/v1/troop-counts/estimate", { force: "france", place: "niger", on: "2023-12-12" });
// @ts-expect-error What is unknown is null, never a number
void ((): number => estimate.low);
console.log(`${estimate.on}: ${estimate.low ?? "unknown"} to ${estimate.high ?? "no bound"} (${estimate.status})`);
