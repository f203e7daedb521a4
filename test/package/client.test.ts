import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client, CovenantOptions } from "../../generator/runtime/client.ts";
import { importEmitted } from "../support/emitted.ts";
import { installPacked } from "./installed.ts";

/** The packed client against a real server: what is sent, what is not, and how it is answered. */

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the paths are those of the emitted package, which is not compiled here
type AnyClient = Client<any, any>;
interface Entrance {
  createClient(options?: CovenantOptions): AnyClient;
  readonly RequestRejected: new (...values: never[]) => Error;
}

const folder = installPacked(fileURLToPath(new URL("../../generated/fin/", import.meta.url)), "fin-com-api");
const { createClient, RequestRejected } = await importEmitted<Entrance>(folder, "node_modules/fin-com-api/index.js");
const received: Received[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    const isRefused = request.url?.includes("0000-0000") === true;
    response.writeHead(isRefused ? 409 : 200, { "content-type": "application/json" });
    response.end(
      JSON.stringify(isRefused ? { error: { code: "conflict", message: "busy" } } : { data: { customer_id: "c" } }),
    );
  });
});
let baseUrl = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const path = "/v2/customers/{customer_id}/individual/attach";
const customer_id = "55bd6b4e-c20a-4cc8-9535-91d5557a67d9";
const body = {
  identifying_documents: [{ type: "PASSPORT", number: "X-1", expiry_date: "2099-01-01", files: [{ uri: "/p.pdf" }] }],
  address_documents: [{ type: "BANK_STATEMENT", country: "USA", files: [{ uri: "/a.pdf" }] }],
  tos_policies_value: "t",
};
const send = (options: object, given: CovenantOptions = {}) =>
  createClient({ baseUrl, token: () => "secret", ...given }).POST(path, {
    params: { path: { customer_id } },
    body,
    ...options,
  } as never);

async function sentBy(call: () => Promise<unknown>): Promise<readonly Received[]> {
  received.length = 0;
  await call();
  return [...received];
}

test("a good body is sent, with the token, and its answer comes back", async () => {
  const [one] = await sentBy(async () => {
    const { data, error, response } = await send({});
    expect([data, error, response.status]).toEqual([{ data: { customer_id: "c" } }, undefined, 200]);
  });
  expect(one).toMatchObject({ method: "POST", url: `/v2/customers/${customer_id}/individual/attach` });
  expect(one?.headers.authorization).toBe("Bearer secret");
  expect(JSON.parse(one?.body ?? "")).toEqual(body);
});

test("an error of the server is `error`, as with openapi-fetch", async () => {
  const params = { path: { customer_id: "55bd6b4e-0000-0000-9535-91d5557a67d9" } };
  const { data, error, response } = await send({ params });
  expect([data, error, response.status]).toEqual([undefined, { error: { code: "conflict", message: "busy" } }, 409]);
});

test.each([
  [
    "a body that breaks a rule",
    { body: { ...body, identifying_documents: [...body.identifying_documents, ...body.identifying_documents] } },
    422,
    "one-primary-document",
  ],
  ["a customer in another state", { context: { customer: { customer_status: "APPROVED" } } }, 403, "eligible"],
  ["a second call in flight", { context: { in_flight: 1 } }, 409, "one-in-flight"],
])("%s is not sent", async (_, options, status, rule) => {
  const sent = await sentBy(async () => {
    const refused = await send(options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestRejected);
    expect(refused).toMatchObject({
      status,
      operation: `POST ${path}`,
      issues: expect.arrayContaining([expect.objectContaining({ rule })]),
    });
    expect(String(refused)).not.toContain("X-1");
  });
  expect(sent).toEqual([]);
});

test("a path parameter that is none is not sent", async () => {
  await expect(send({ params: { path: { customer_id: "me" } } })).rejects.toMatchObject({
    issues: [{ pointer: "/path/customer_id", keyword: "format" }],
  });
});

test.each([
  ["for one call", { check: false }, {}],
  ["for the client", {}, { check: false }],
])("the check can be left out %s", async (_, options, given) => {
  expect(await sentBy(() => send({ body: {}, ...options }, given))).toHaveLength(1);
});

test("an operation without security is called without the token", async () => {
  const client = createClient({ baseUrl, token: "secret" });
  const [one] = await sentBy(() =>
    client.POST("/v1/oauth/token", { body: { client_id: "a", client_secret: "b" } } as never),
  );
  expect(one?.headers.authorization).toBeUndefined();
});

test("files are sent as a form", async () => {
  const client = createClient({ baseUrl, token: "secret" });
  const file = new Blob(["%PDF"], { type: "application/pdf" });
  const [one] = await sentBy(() =>
    client.POST("/v1/customers/upload", { body: { customer_id, passport: file } } as never),
  );
  expect(one?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(one?.body).toContain('name="passport"');
  expect(one?.body).toContain(customer_id);
});

test("without `baseUrl` the document's first server is called", async () => {
  const asked: string[] = [];
  const fetch = async (request: Request) => {
    asked.push(request.url);
    return Response.json({});
  };
  await createClient({ token: "secret", fetch }).GET("/v2/customers/{customer_id}", {
    params: { path: { customer_id } },
  } as never);
  expect(asked).toEqual([`https://sandbox.api.fin.com/v2/customers/${customer_id}`]);
});
