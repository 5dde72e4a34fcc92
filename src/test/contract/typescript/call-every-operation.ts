// Calls every operation of the OpenAPI document that reads without a token through the client that was generated from it, with the document's own
// examples, and compares what the client read with what the service said. A new operation is called without a change here.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as client from "./client/index.js";

interface Parameter {
  name: string;
  example?: unknown;
  schema: { format?: string; examples?: unknown[] };
}
interface Operation {
  operationId: string;
  tags: string[];
  parameters?: Parameter[];
  security?: unknown[];
  responses: Record<string, { content: Record<string, { schema: { $ref?: string } }> }>;
}
type Call = (request?: Record<string, unknown>) => Promise<unknown>;

const [service = "", file = ""] = process.argv.slice(2);
const document: { paths: Record<string, { get?: Operation }> } = JSON.parse(readFileSync(file, "utf8"));

// They change the format of an answer, which a client knows by its schema
const leftOut = new Set(["format", "bom"]);

let said = "";
const configuration = new client.Configuration({
  basePath: service,
  fetchApi: async (input, init) => {
    const response = await fetch(input, init);
    said = await response.clone().text();
    return response;
  },
});

const name = (words: string) => words.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");

// With one way to write a time, and without fields that are not there
const comparable = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value);

// With all fields, and where some can be chosen, with the fewest
async function call(operation: Operation): Promise<void> {
  // Optional parameters have theirs in the schema, so that Swagger UI does not fill it in
  const parameters = (operation.parameters ?? [])
    .map((one) => ({ ...one, example: one.example ?? one.schema.examples?.[0] }))
    .filter(({ name, example }) => !leftOut.has(name) && example !== undefined);
  await callWith(operation, parameters.filter(({ name }) => name !== "fields"));
  if (parameters.some(({ name }) => name === "fields")) {
    await callWith(operation, parameters.map((one) => (one.name === "fields" ? { ...one, example: ["id"] } : one)));
  }
}

async function callWith(operation: Operation, parameters: Parameter[]): Promise<void> {
  const members = client as unknown as Record<string, unknown>;
  const Api = members[`${name(operation.tags[0]!)}Api`] as new (configuration: client.Configuration) => Record<string, Call>;
  const api = new Api(configuration);
  const request: Record<string, unknown> = {};
  for (const { name, example, schema } of parameters) {
    request[name] = schema.format === "date" ? new Date(String(example)) : example;
  }
  const understood = await api[operation.operationId]!(request);
  const schema = operation.responses["200"]!.content["application/json"]!.schema.$ref?.split("/").pop();
  const write = schema ? (members[`${schema}ToJSON`] as (value: unknown) => unknown) : (value: unknown) => value;
  const answer = JSON.parse(said) as { items?: unknown[] };
  if (!isDeepStrictEqual(comparable(write(understood)), comparable(answer))) {
    throw new Error(`the client lost something:\nsaid       ${said}\nunderstood ${JSON.stringify(write(understood))}`);
  }
  if (Object.keys(answer).length === 0 || answer.items?.length === 0) {
    throw new Error("the answer is empty");
  }
}

const operations = Object.values(document.paths).flatMap((path) => path.get ?? []).filter(({ security }) => !security);
let failed = 0;
for (const operation of operations) {
  try {
    await call(operation);
  } catch (error) {
    failed++;
    console.error(`${operation.operationId}: ${error}`);
  }
}
console.log(`${operations.length} operations, ${failed} failed`);
process.exit(operations.length > 0 && failed === 0 ? 0 : 1);
