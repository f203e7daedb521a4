import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { InputError } from "../../../generator/diagnostics.ts";
import type { JsonObject } from "../../../generator/read/document.ts";
import type { Clock } from "../../../generator/read/site/clock.ts";
import { siteLimits } from "../../../generator/read/site/limits.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import type { Site, SiteOptions, SiteSource } from "../../../generator/read/site/site.ts";
import { serving } from "../../support/server.ts";
import { home, type Site as Texts } from "../../support/site.ts";

export type Fault = (request: IncomingMessage, response: ServerResponse, time: number) => void;

/** A site over HTTP: its texts with entity tags, and what goes wrong at a path. */
export interface Served {
  readonly at: string;
  readonly index: string;
  texts: Texts;
  readonly faults: Map<string, Fault>;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Paths that were asked for, in their order, of the answers that had a body. */
  readonly sent: string[];
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): void;
}

export async function served(texts: Texts): Promise<Served> {
  const times = new Map<string, number>();
  const server = await serving((request, response) => {
    const path = request.url ?? "";
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    self.asked.push({ path, headers: request.headers });
    const fault = self.faults.get(path);
    if (fault === undefined) self.answer(request, response);
    else fault(request, response, time);
  });
  const self = {
    at: `http://${server.at}`,
    index: `http://${server.at}/llms.txt`,
    texts,
    faults: new Map<string, Fault>(),
    asked: [] as { path: string; headers: IncomingHttpHeaders }[],
    sent: [] as string[],
    answer(request: IncomingMessage, response: ServerResponse) {
      const path = request.url ?? "";
      const text = self.texts.get(path)?.replaceAll(home, self.at);
      if (text === undefined) return void response.writeHead(404).end("<p>nothing");
      const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 8)}"`;
      if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
      self.sent.push(path);
      response.writeHead(200, { etag, "content-type": "text/plain; charset=utf-8" }).end(text);
    },
    close: server.close,
  };
  return self;
}

export const says =
  (status: number, body: string | Uint8Array = "", headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** A clock that passes by itself when somebody sleeps, and whose timeouts end when they are told to. */
export function stillClock() {
  const slept: number[] = [];
  const timeouts: { readonly time: number; readonly controller: AbortController }[] = [];
  let now = Date.parse("2026-01-01T00:00:00Z");
  const clock: Clock = {
    now: () => now,
    async sleep(time, signal) {
      signal.throwIfAborted();
      slept.push(time);
      now += time;
    },
    timeout(time) {
      const controller = new AbortController();
      timeouts.push({ time, controller });
      return controller.signal;
    },
  };
  /** Lets so long a time pass for all that wait no longer than it. */
  const expire = (time: number) => {
    for (const one of timeouts) if (one.time === time) one.controller.abort();
  };
  return { ...clock, slept, expire };
}

/** Options under which nothing is waited for and nothing of this process is looked at. */
export function calm(more: SiteOptions = {}): SiteOptions & { readonly clock: ReturnType<typeof stillClock> } {
  return { env: {}, random: () => 1, limits: siteLimits, ...more, clock: (more.clock as never) ?? stillClock() };
}

/** What a site that cannot be read is refused for. */
export async function refusals(source: SiteSource, options: SiteOptions = calm()): Promise<readonly string[]> {
  let site: Site;
  try {
    site = await readSite(source, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  }
  throw new Error(`it was read: ${site.pages.length} pages`);
}

/** A document of so many operations, each with a page. */
export function documentOf(operations: number): JsonObject {
  const schema = { type: "object", properties: { id: { type: "string" } } };
  const operation = (number: number): JsonObject => ({
    summary: `Thing ${number}`,
    tags: ["things"],
    "x-mint": { content: `A thing of kind ${number} must have an id.` },
    responses: {
      200: { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
    },
  });
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [`/things/${index + 1}`, { get: operation(index + 1) }]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths,
    components: { schemas: { Thing: schema } },
  };
}
