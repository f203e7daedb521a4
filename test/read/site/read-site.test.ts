import { expect, test } from "vitest";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { siteOf } from "../../support/site.ts";
import { calm, documentOf, served } from "./served.ts";

test("all that the index names, in its order", async () => {
  const server = await served(siteOf(documentOf(3)));
  const steps: string[] = [];
  const site = await readSite(
    { index: server.index },
    calm({ progress: (done, total) => steps.push(`${done}/${total}`) }),
  );
  server.close();
  const paths = site.pages.map(({ address }) => address.slice(server.at.length));
  expect(paths).toEqual([1, 2, 3].map((number) => `/api-reference/things/thing-${number}.md`));
  expect(site.documents.map(({ address, title }) => [address, title])).toEqual([
    [`${server.at}/api-reference/openapi.yaml`, "openapi"],
  ]);
  expect(steps).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  expect(site.counts).toEqual({ requests: 7, fetched: 5, unchanged: 0 });
  expect(site.diagnostics).toEqual([]);
});
