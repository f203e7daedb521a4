import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../generator/diagnostics.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { siteOf } from "../../support/site.ts";
import { calm, documentOf, type Fault, says, served } from "./served.ts";

const whole = siteOf(documentOf(8));
const pages = [...whole.keys()].filter((path) => path.endsWith(".md"));

const lasting: readonly Fault[] = [
  says(404),
  says(500),
  says(200),
  says(200, "<!doctype html>"),
  says(200, Buffer.from([0xff])),
  says(302, "", { location: "http://other.example/" }),
  ({ socket }) => void socket.destroy(),
  (_, response) => void response.writeHead(200, { "content-length": "99" }).write("# A", () => response.destroy()),
];

test("whatever goes wrong where: the site is whole, or each page that is not is named and no other", async () => {
  const server = await served(whole);
  const outcomes = new Set<string>();
  /** Of each page: nothing, a fault that lasts, or one that passes. */
  const fault = fc.record({
    kind: fc.nat({ max: lasting.length - 1 }),
    times: fc.constantFrom(...Array(12).fill(0), 1, 3, 99),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: pages.length, maxLength: pages.length }), async (faults) => {
      const begun = new Map<string, number>();
      for (const [index, path] of pages.entries()) {
        const { kind = 0, times = 0 } = faults[index] ?? {};
        server.faults.set(path, (request, response) => {
          const time = (begun.get(path) ?? 0) + 1;
          begun.set(path, time);
          if (time > times) server.answer(request, response);
          else lasting[kind]?.(request, response, time);
        });
      }
      /** Those that are not asked for again are wrong at once. */
      const isRepeated = (kind: number) => [1, 6, 7].includes(kind);
      const wrong = pages.filter((_, index) => {
        const { kind = 0, times = 0 } = faults[index] ?? {};
        return isRepeated(kind) ? times > 3 : times > 0;
      });
      const read = await readSite({ index: server.index }, calm()).catch((error: unknown) => error);
      outcomes.add(read instanceof InputError ? "refused" : "whole");
      if (read instanceof InputError) {
        const named = pages.filter((path) => read.diagnostics.some(({ message }) => message.includes(path)));
        expect([named, read.diagnostics.length]).toEqual([wrong, wrong.length]);
      } else {
        expect(wrong).toEqual([]);
        expect(read).toMatchObject({ pages: pages.map((path) => ({ address: server.at + path })) });
      }
    }),
    { seed: 61, numRuns: 40 },
  );
  server.close();
  expect(outcomes).toEqual(new Set(["refused", "whole"]));
});
