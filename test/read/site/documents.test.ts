import { expect, test } from "vitest";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { edits, siteOf } from "../../support/site.ts";
import { calm, documentOf, refusals, served } from "./served.ts";

const path = "/api-reference/openapi.yaml";
const one = siteOf(documentOf(1));
const text = one.get(path) as string;
const two = edits.replace("/llms.txt", /$/, "- [old](https://docs.example/old.json)\n")(one);

test.each([
  ["the only one", one, undefined, [path]],
  ["none is named", edits.replace("/llms.txt", /- \[openapi\].*\n/, "")(one), undefined, []],
  ["none is wanted", two, null, []],
  ["one of two, absolute", two, `AT${path}`, [path]],
  ["one of two, by its path", two, path, [path]],
  ["one of two, from the index", two, path.slice(1), [path]],
])("documents: %s", async (_, texts, document, wanted) => {
  const server = await served(texts);
  const asked = typeof document === "string" ? document.replace("AT", server.at) : document;
  const site = await readSite({ index: server.index, ...(asked === undefined ? {} : { document: asked }) }, calm());
  server.close();
  expect(site.documents.map(({ address }) => address)).toEqual(wanted.map((one) => server.at + one));
  expect(site.diagnostics).toEqual([]);
});

test("several, and none is chosen: none is taken by chance", async () => {
  const server = await served(two);
  expect(await refusals({ index: server.index })).toEqual([
    `index-documents-several: ${server.index} names 2 OpenAPI documents, and which of them is meant is not said: ${server.at}${path}, ${server.at}/old.json`,
  ]);
  expect(server.asked.map((asked) => asked.path)).toEqual(["/llms.txt"]);
  server.close();
});

test("one that the index no longer names is read, with a warning", async () => {
  const server = await served(new Map(one).set("/left.yaml", text));
  const site = await readSite({ index: server.index, document: "/left.yaml" }, calm());
  server.close();
  expect(site.documents.map(({ title }) => title)).toEqual(["left.yaml"]);
  expect(site.diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    [
      "index-lacks-document",
      "warning",
      `${server.index} does not name ${server.at}/left.yaml, which was read nevertheless`,
    ],
  ]);
});

test("one of another server, named by its user: who asks is not told to it", async () => {
  const [server, other] = await Promise.all([served(one), served(new Map([["/api.yaml", text]]))]);
  const index = server.index.replace("//", "//zoe:s3cret@");
  const site = await readSite({ index, document: `${other.at}/api.yaml` }, calm());
  server.close();
  other.close();
  expect(site.documents.map((document) => document.text)).toEqual([text]);
  expect(site.diagnostics).toEqual([]);
  expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test("what leads out of the site is left out, and told", async () => {
  const more = "- [Main](https://other.example/)\n- [Mail](mailto:a@b.example)\n";
  const server = await served(edits.replace("/llms.txt", /$/, more)(one));
  const site = await readSite({ index: server.index }, calm());
  server.close();
  expect(site.pages).toHaveLength(1);
  expect(site.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["index-other-host", "info"],
    ["index-address", "warning"],
  ]);
});
