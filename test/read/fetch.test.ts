import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../../generator/diagnostics.ts";
import type { Environment } from "../../generator/read/credentials.ts";
import { fetchText } from "../../generator/read/fetch.ts";
import { shownUrl } from "../../generator/read/web-address.ts";
import { type Serving, serving } from "../support/server.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const text = "openapi: 3.1.0\n";
const says =
  (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const leadsTo = (location: string): Answer => says(302, "", { location });

/** What stands at each path of a server of our own. */
const answers: Readonly<Record<string, Answer>> = {
  "/plain": says(200, text),
  "/marked": says(200, `\ufeff${text}`),
  "/packed": says(200, gzipSync(text), { "content-encoding": "gzip" }),
  "/large": says(200, "x".repeat(1001)),
  "/large-packed": says(200, gzipSync("x".repeat(100_000)), { "content-encoding": "gzip" }),
  "/never-ends": (_, response) => {
    const write = () => void (response.write("x".repeat(500)) && setTimeout(write, 1));
    write();
  },
  "/moved": leadsTo("/plain"),
  "/moved-far": leadsTo("/moved"),
  "/circle": leadsTo("/circle"),
  "/to-disk": leadsTo("file:///etc/hostname"),
  "/to-nothing": leadsTo("http://"),
  "/none": says(404, "<p>nothing</p>"),
  "/failed": says(500),
  "/forbidden": says(403),
  "/unnamed": says(418),
  "/partly": says(206, "openapi"),
  "/page": says(200, text, { "content-type": "text/html; charset=utf-8" }),
  "/page-in-disguise": says(200, "\n<!DOCTYPE html><title>x</title>", { "content-type": "text/plain" }),
  "/bytes": says(200, Buffer.from([0x6f, 0xff, 0xfe])),
  "/cut": (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("openapi: ", () => response.destroy());
  },
  "/cut-in-chunks": (_, response) => {
    response.writeHead(200);
    response.write("openapi: ", () => response.destroy());
  },
  "/packing": ({ headers }, response) => void response.end(headers["accept-encoding"]),
  "/silent": () => {},
  "/stops": (_, response) => void response.writeHead(200).write("openapi: "),
  "/closed": (request) => void request.socket.destroy(),
  "/who": ({ headers }, response) => void response.end(headers.authorization ?? "nobody"),
};

let [here, elsewhere] = ["", ""];
let servers: readonly Serving[] = [];

beforeAll(async () => {
  const listener: RequestListener = (request, response) =>
    (answers[new URL(request.url ?? "", "http://here").pathname] ?? leadsTo(`http://${elsewhere}/who`))(
      request,
      response,
    );
  servers = await Promise.all([serving(listener), serving(listener)]);
  [here = "", elsewhere = ""] = servers.map(({ at }) => at);
});

afterAll(() => {
  for (const server of servers) server.close();
});

const limits = { time: 20_000, bytes: 1000, redirects: 2 };

async function reasonFor(url: string, given = limits, env: Environment = {}): Promise<string> {
  try {
    return `no failure: ${await fetchText(url, given, env)}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n");
  }
}

test.each([
  ["a text", "/plain"],
  ["without its byte order mark", "/marked"],
  ["packed", "/packed"],
  ["where it has moved to", "/moved"],
  ["two steps on", "/moved-far"],
  ["a fragment is not asked for", "/plain#paths"],
])("read: %s", async (_, path) => {
  expect(await fetchText(`http://${here}${path}`, limits)).toBe(text);
});

test.each([
  ["nothing there", "/none", "the server answers 404, there is nothing"],
  ["a server that fails", "/failed", "the server answers 500, it has failed"],
  [
    "forbidden",
    "/forbidden",
    "the server answers 403, it is not for who asks (the variable COVENANT_AUTH_127_0_0_1 can say that)",
  ],
  ["any other status", "/unnamed", "the server answers 418"],
  ["a part of it", "/partly", "the server answers 206"],
  ["too large", "/large", "it is larger than 1000 bytes"],
  ["too large once unpacked", "/large-packed", "it is larger than 1000 bytes"],
  ["without an end", "/never-ends", "it is larger than 1000 bytes"],
  ["around in a circle", "/circle", "it redirects more than 2 times"],
  ["away from the web", "/to-disk", "it redirects to what is no address of http or https"],
  ["to no address", "/to-nothing", "it redirects to what is no address of http or https"],
  ["no text", "/bytes", "it is not UTF-8 text"],
  ["cut off", "/cut", "the connection broke off before the text was whole"],
  ["cut off, its length unsaid", "/cut-in-chunks", "the connection broke off before the text was whole"],
  ["no answer at all", "/closed", "the connection broke off before the text was whole"],
])("not read: %s", async (_, path, reason) => {
  expect(await reasonFor(`http://${here}${path}`)).toBe(`url-unreadable cannot read http://${here}${path}: ${reason}`);
});

test.each(["/page", "/page-in-disguise"])("a page of HTML is no document: %s", async (path) => {
  expect(await reasonFor(`http://${here}${path}`)).toMatch(/^url-html .* answers with a page of HTML/);
});

test.each(["/silent", "/stops"])("a server that keeps one waiting: %s", async (path) => {
  expect(await reasonFor(`http://${here}${path}`, { ...limits, time: 200 })).toMatch(
    /no whole answer within 0\.2 seconds$/,
  );
});

test("no server of this name, none at this port, no address of the web", async () => {
  expect(await reasonFor("http://nowhere.invalid/a.yaml")).toMatch(/no server has this name|cannot be looked up now/);
  const gone = await serving(() => {});
  gone.close();
  expect(await reasonFor(`http://${gone.at}/`)).toMatch(/the server takes no connection$/);
  for (const url of ["http://", "https://:80/", "file:///etc/hostname", "ftp://a.example/b", "nothing"])
    expect(await reasonFor(url)).toMatch(/^url-unreadable .*it is no address of http or https$/);
});

test("it is asked for as it is: what is packed and cut off would pass for whole", async () => {
  expect(await fetchText(`http://${here}/packing`, limits)).toBe("identity");
});

test("who asks is told to the server that was named, and to no other", async () => {
  const basic = `Basic ${Buffer.from("zoe:s3/cret").toString("base64")}`;
  expect(await fetchText(`http://zoe:s3%2Fcret@${here}/who`, limits)).toBe(basic);
  expect(await fetchText(`http://zoe:s3cret@${here}/away`, limits)).toBe("nobody");
});

test("through the proxy of the environment, which is told who asks it, and the server is not; but for what is excepted", async () => {
  const seen: string[] = [];
  const proxy = await serving(({ url, headers }, response) => {
    seen.push(`${url} ${headers.host} ${headers["proxy-authorization"]} ${headers.authorization}`);
    response.end(text);
  });
  const env = { HTTP_PROXY: `http://zoe:s3cret@${proxy.at}` };
  expect(await fetchText("http://docs.example/a.yaml?b=c#d", limits, env)).toBe(text);
  const who = `Basic ${Buffer.from("zoe:s3cret").toString("base64")}`;
  expect(seen).toEqual([`http://docs.example/a.yaml?b=c docs.example ${who} undefined`]);
  expect(await fetchText(`http://${here}/plain`, limits, { ...env, NO_PROXY: "127.0.0.1" })).toBe(text);
  expect(seen).toHaveLength(1);
  proxy.close();
});

test.each([
  [
    "no proxy is there",
    { http_proxy: "http://zoe:s3cret@127.0.0.1:1" },
    /^url-unreadable .*the server takes no connection$/,
  ],
  [
    "one that is none",
    { http_proxy: "ftp://zoe:s3cret@a.example" },
    /^proxy-unusable http_proxy does not name a proxy/,
  ],
  ["what no header may hold", { COVENANT_AUTH_DOCS_EXAMPLE: "s3\u00e9cret" }, /^authorization-unusable COVENANT_AUTH_/],
])("an environment that does not help: %s", async (_, env, reason) => {
  const told = await reasonFor("http://docs.example/a.yaml", limits, env);
  expect(told).toMatch(reason);
  expect(told).not.toMatch(/s3|cret|zoe/);
});

test("who asks by the environment is told to the host of the URL, and to no other", async () => {
  const env = { COVENANT_AUTH_127_0_0_1: "Bearer t0ken" };
  const ask = (path: string) => fetchText(`http://${here}${path}`, limits, env);
  expect(await ask("/who")).toBe("Bearer t0ken");
  // The other server has the same name and another port.
  expect(await ask("/away")).toBe("nobody");
  expect(await fetchText(`http://${here}/who`, limits, { COVENANT_AUTH_DOCS_EXAMPLE: "Bearer t0ken" })).toBe("nobody");
});

test.each([
  ["http://zoe:s3cret@HERE/none?token=t0ken#frag"],
  ["http://zoe:s3cret@HERE/page?token=t0ken"],
  ["http://zoe:s3cret@nowhere.invalid/?token=t0ken"],
  ["http://zoe:s3cret@HERE:99999/?token=t0ken"],
  ["http://zoe:s3cret@/?token=t0ken"],
  ["http://zoe:s3/s3cret@HERE/?token=t0ken"],
  ["http://zoe:s3cret@HERE/circle?token=t0ken"],
])("secrets of a URL are not shown: %s", async (url) => {
  const told = await reasonFor(url.replace("HERE", here));
  expect(told).toMatch(/^url-/);
  expect(told).not.toMatch(/s3cret|t0ken|zoe/);
});

test("how a URL is shown", () => {
  expect(shownUrl("https://zoe:pw@a.example/b/c.yaml?ref=main#x")).toBe("https://a.example/b/c.yaml?…");
  expect(shownUrl("HTTPS://A.example")).toBe("https://a.example/");
});
