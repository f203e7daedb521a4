import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { proxyFor } from "../../../generator/read/http/proxy.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { siteOf } from "../../support/site.ts";
import { calm, documentOf, type Fault, refusals, served } from "./served.ts";

test.each([
  ["https by its own", "https://a.example/", { HTTPS_PROXY: "http://p:1" }, "http://p:1/"],
  ["http by its own", "http://a.example/", { HTTP_PROXY: "http://p:1", HTTPS_PROXY: "http://q:1" }, "http://p:1/"],
  ["https not by that of http", "https://a.example/", { HTTP_PROXY: "http://p:1" }, undefined],
  [
    "in small letters first",
    "http://a.example/",
    { http_proxy: "http://p:1", HTTP_PROXY: "http://q:1" },
    "http://p:1/",
  ],
  ["without a scheme", "http://a.example/", { http_proxy: "p:3128" }, "http://p:3128/"],
  ["set to nothing", "http://a.example/", { http_proxy: "", HTTP_PROXY: " " }, undefined],
  ["all are excepted", "http://a.example/", { http_proxy: "p:1", NO_PROXY: "*" }, undefined],
  ["the host is excepted", "http://a.example/", { http_proxy: "p:1", no_proxy: "b.example, a.example" }, undefined],
  ["its domain is", "http://docs.a.example/", { http_proxy: "p:1", no_proxy: "a.example" }, undefined],
  ["its domain is, with a dot", "http://docs.a.example/", { http_proxy: "p:1", no_proxy: ".A.example" }, undefined],
  ["its domain is, with a star", "http://docs.a.example/", { http_proxy: "p:1", no_proxy: "*.a.example" }, undefined],
  ["another host that ends alike", "http://aa.example/", { http_proxy: "p:1", no_proxy: "a.example" }, "http://p:1/"],
  ["at its port", "http://a.example:81/", { http_proxy: "p:1", no_proxy: "a.example:81" }, undefined],
  ["at another port", "https://a.example/", { https_proxy: "p:1", no_proxy: "a.example:81" }, "http://p:1/"],
  ["at the port of its scheme", "https://a.example/", { https_proxy: "p:1", no_proxy: "a.example:443" }, undefined],
  ["of version 6", "http://[::1]:81/", { http_proxy: "p:1", no_proxy: "::1" }, undefined],
  ["of version 6, at its port", "http://[::1]:81/", { http_proxy: "p:1", no_proxy: "[::1]:81" }, undefined],
  ["of version 6, at another", "http://[::1]:81/", { http_proxy: "p:1", no_proxy: "[::1]:82" }, "http://p:1/"],
])("proxies: %s", (_, url, env, wanted) => {
  expect(proxyFor(new URL(url), env)?.href).toBe(wanted);
});

test("a site through a proxy, which is told who asks it, and the site is not", async () => {
  const site = await served(siteOf(documentOf(2)));
  const targets: string[] = [];
  const proxy = createServer((request, response) => {
    targets.push(`${request.url} ${request.headers.host} ${request.headers["proxy-authorization"]}`);
    request.url = new URL(request.url ?? "").pathname;
    site.answer(request, response);
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  const address = `zoe:s3cret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const read = await readSite({ index: site.index }, calm({ env: { HTTP_PROXY: address } }));
  proxy.closeAllConnections();
  proxy.close();
  site.close();
  expect(read.pages).toHaveLength(2);
  expect(site.asked).toEqual([]);
  const who = `Basic ${Buffer.from("zoe:s3cret").toString("base64")}`;
  expect(targets).toContain(`${site.at}/llms.txt ${site.at.slice("http://".length)} ${who}`);
});

/** A proxy that answers to CONNECT. */
async function tunnelling(status: number) {
  const seen: { target: string; headers: string; hello: string }[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url = "", headers }, socket) => {
    const one = { target: url, headers: `${headers.host} ${headers["proxy-authorization"]}`, hello: "" };
    seen.push(one);
    socket.on("error", () => {});
    socket.write(`HTTP/1.1 ${status} so\r\n\r\n`);
    socket.on("data", (bytes) => {
      one.hello = bytes.toString("latin1");
      socket.destroy();
    });
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  const env = { https_proxy: `http://zoe:s3cret@127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  return { seen, env, close: () => proxy.close() };
}

test("https goes through it unread: it is asked for a way, and what follows is TLS for the server", async () => {
  const { seen, env, close } = await tunnelling(200);
  const found = await refusals({ index: "https://docs.example/llms.txt" }, calm({ env }));
  close();
  expect(found).toEqual([
    "page-unreadable: cannot read https://docs.example/llms.txt: the connection broke off before the text was whole (asked 4 times)",
  ]);
  const who = `Basic ${Buffer.from("zoe:s3cret").toString("base64")}`;
  expect(seen[0]).toMatchObject({ target: "docs.example:443", headers: `docs.example:443 ${who}` });
  // A handshake, with the name of the server.
  expect(seen[0]?.hello).toMatch(/^\x16\x03[\s\S]*docs\.example/);
});

test.each([
  [407, "the proxy answers 407"],
  [502, "the proxy answers 502 (asked 4 times)"],
])("a proxy that knows no way: %d", async (status, reason) => {
  const { env, close } = await tunnelling(status);
  const found = await refusals({ index: "https://docs.example/llms.txt" }, calm({ env }));
  close();
  expect(found).toEqual([`page-unreadable: cannot read https://docs.example/llms.txt: ${reason}`]);
});

test("a proxy that is none is told by its variable, not by what it holds", async () => {
  const env = { HTTP_PROXY: "socks5://zoe:s3cret@127.0.0.1:1080" };
  expect(await refusals({ index: "http://docs.example/llms.txt" }, calm({ env }))).toEqual([
    "proxy-unusable: HTTP_PROXY does not name a proxy of http or https",
  ]);
});

test("nothing of a proxy is shown where it does not answer", async () => {
  const env = { HTTP_PROXY: "http://zoe:s3cret@127.0.0.1:1" };
  const fault: Fault = () => {};
  const site = await served(new Map());
  site.faults.set("/llms.txt", fault);
  expect((await refusals({ index: site.index }, calm({ env }))).join()).not.toMatch(/zoe|s3cret/);
  site.close();
  expect(site.asked).toEqual([]);
});
