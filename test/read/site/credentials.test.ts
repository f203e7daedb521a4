import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { authorizationVariable } from "../../../generator/read/credentials.ts";
import { authorizationFor } from "../../../generator/read/http/authorization.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { siteOf } from "../../support/site.ts";
import { calm, documentOf, refusals, says, served } from "./served.ts";

const basic = `Basic ${Buffer.from("zoe:s3/cret").toString("base64")}`;
const whole = siteOf(documentOf(2));

test.each([
  ["docs.example", "COVENANT_AUTH_DOCS_EXAMPLE"],
  ["docs.my-shop.example", "COVENANT_AUTH_DOCS_MY__SHOP_EXAMPLE"],
  ["127.0.0.1", "COVENANT_AUTH_127_0_0_1"],
  ["localhost", "COVENANT_AUTH_LOCALHOST"],
  ["DOCS.example:8443", "COVENANT_AUTH_DOCS_EXAMPLE"],
  ["under_score.example", undefined],
  ["a.-b.example", undefined],
  ["docs.example.", undefined],
  ["[::1]", undefined],
])("the variable of a host: %s", (host, wanted) => {
  expect(authorizationVariable(new URL(`https://${host}/`))).toBe(wanted);
});

test("no two hosts share a variable", () => {
  const host = fc.array(fc.constantFrom("a", "b", "-", "--", ".", "_"), { minLength: 1, maxLength: 8 });
  const one = host.map((parts) => parts.join("")).filter((text) => URL.canParse(`http://${text}/`));
  fc.assert(
    fc.property(one, one, (left, right) => {
      const [x, y] = [left, right].map((name) => authorizationVariable(new URL(`http://${name}/`)));
      return x === undefined || x !== y || left === right;
    }),
    { seed: 6, numRuns: 5000 },
  );
});

test.each([
  ["in the URL", "https://zoe:s3%2Fcret@a.example/", {}, "https://a.example/b", basic],
  [
    "in the environment",
    "https://a.example/",
    { COVENANT_AUTH_A_EXAMPLE: " Bearer t0ken\n" },
    "https://a.example/b",
    "Bearer t0ken",
  ],
  [
    "in both",
    "https://zoe:s3%2Fcret@a.example/",
    { COVENANT_AUTH_A_EXAMPLE: "Bearer t0ken" },
    "https://a.example/b",
    basic,
  ],
  [
    "for another host",
    "https://zoe:s3cret@a.example/",
    { COVENANT_AUTH_A_EXAMPLE: "x" },
    "https://b.example/",
    undefined,
  ],
  ["for another port", "https://zoe:s3cret@a.example/", {}, "https://a.example:8443/", undefined],
  ["given for http, asked by https", "http://zoe:s3%2Fcret@a.example/", {}, "https://a.example/", basic],
  ["given for https, asked without", "https://zoe:s3cret@a.example/", {}, "http://a.example/", undefined],
  ["empty", "https://a.example/", { COVENANT_AUTH_A_EXAMPLE: "" }, "https://a.example/", undefined],
])("who asks: %s", (_, given, env, url, wanted) => {
  expect(authorizationFor([new URL(given)], env)(new URL(url))).toBe(wanted);
});

test("each request says it, and nothing that is kept, shown or answered does", async () => {
  const server = await served(whole);
  const cache = mkdtempSync(join(tmpdir(), "site-who-"));
  const index = server.index.replace("//", "//zoe:s3%2Fcret@");
  const site = await readSite({ index, cache }, calm());
  await site.keep();
  server.close();
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(server.asked.map(() => basic));
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files.map((one) => one.parentPath + one.name + readFileSync(join(one.parentPath, one.name), "utf8"));
  expect(texts).toHaveLength(4);
  expect(JSON.stringify([site, texts])).not.toMatch(/s3|zoe|Basic/);
  rmSync(cache, { recursive: true });
});

test.each([
  ["a page that is not there", says(404)],
  ["one that leads away", says(302, "", { location: "http://zoe:s3cret@other.example/?token=t0ken" })],
  ["one that is HTML", says(200, "<html>")],
  ["one that is cut", says(200, "# A\n\n```yaml\na: 1\n")],
])("nor does any message: %s", async (_, fault) => {
  const page = "/api-reference/things/thing-1.md";
  const server = await served(whole);
  server.faults.set(page, fault);
  const index = `${server.index.replace("//", "//zoe:s3cret@")}`;
  const found = await refusals({ index }, calm({ env: { COVENANT_AUTH_127_0_0_1: "Bearer t0ken" } }));
  server.close();
  expect(found).toHaveLength(1);
  expect(found.join()).toContain(server.at + page);
  expect(found.join()).not.toMatch(/s3cret|t0ken|zoe/);
});

test("the environment's is sent to its host, and where it cannot be sent that is told without it", async () => {
  const server = await served(whole);
  await readSite({ index: server.index }, calm({ env: { COVENANT_AUTH_127_0_0_1: "Bearer t0ken" } }));
  expect(new Set(server.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer t0ken"]));
  for (const bad of ["Bearer t0k\nen", "Bearer t0kén"])
    expect(await refusals({ index: server.index }, calm({ env: { COVENANT_AUTH_127_0_0_1: bad } }))).toEqual([
      "authorization-unusable: COVENANT_AUTH_127_0_0_1 holds what no header may hold",
    ]);
  server.close();
});
