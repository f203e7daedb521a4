import { expect, test } from "vitest";
import { siteLimits } from "../../../generator/read/site/limits.ts";
import { readSite } from "../../../generator/read/site/read-site.ts";
import { home, siteOf } from "../../support/site.ts";
import { calm, documentOf, type Fault, refusals, type Served, says, served, stillClock } from "./served.ts";

const whole = siteOf(documentOf(12));
const page = "/api-reference/things/thing-2.md";
const text = whole.get(page) as string;

/** Fails so often, and then answers. */
const atFirst =
  (times: number, fault: Fault): Fault =>
  (request, response, time) =>
    time <= times ? fault(request, response, time) : void response.end(text);

async function reading(
  fault: Fault,
  random = 1,
): Promise<{ readonly slept: readonly number[]; readonly server: Served }> {
  const server = await served(whole);
  server.faults.set(page, fault);
  const clock = stillClock();
  const site = await readSite(
    { index: server.index },
    calm({ clock, random: () => random, limits: { ...siteLimits, atOnce: 1 } }),
  );
  server.close();
  expect(site.pages[1]?.text).toBe(text);
  return { slept: clock.slept, server };
}

test.each([
  ["500", says(500)],
  ["502", says(502)],
  ["503", says(503)],
  ["504", says(504)],
  ["408", says(408)],
  ["429", says(429)],
  ["no answer", (({ socket }) => void socket.destroy()) as Fault],
  [
    "half of an answer",
    ((_, response) =>
      void response.writeHead(200, { "content-length": "9" }).write("x", () => response.destroy())) as Fault,
  ],
])("asked again, later each time: %s", async (_, fault) => {
  expect((await reading(atFirst(3, fault))).slept).toEqual([500, 1000, 2000]);
  expect((await reading(atFirst(2, fault), 0)).slept).toEqual([250, 500]);
});

test.each([
  ["seconds", "7", 7000],
  ["none", "0", undefined],
  ["a date", "Thu, 01 Jan 2026 00:00:20 GMT", 20_000],
  ["a date that is past", "Thu, 01 Jan 2020 00:00:00 GMT", undefined],
  ["what is neither", "soon", 500],
])("left alone for as long as it wants: %s", async (_, header, wanted) => {
  for (const status of [429, 503]) {
    const { slept } = await reading(atFirst(1, says(status, "", { "retry-after": header })));
    expect(slept).toEqual(wanted === undefined ? [] : [wanted]);
  }
});

test("left alone for too long is not read", async () => {
  const server = await served(whole);
  server.faults.set(page, says(429, "", { "retry-after": "3600" }));
  const clock = stillClock();
  expect(await refusals({ index: server.index }, calm({ clock }))).toEqual([
    `page-unreadable: cannot read ${server.at}${page}: the server answers 429, it is asked too often, and wants to be left alone for 3600 seconds`,
  ]);
  server.close();
  expect(clock.slept).toEqual([]);
});

test("who is told to wait waits with all that it asks for", async () => {
  const server = await served(whole);
  const clock = stillClock();
  const told = clock.now();
  const late: string[] = [];
  const slow = {
    ...clock,
    sleep: async (time: number, signal: AbortSignal) => {
      late.push(`${time} after ${clock.now() - told}`);
      await clock.sleep(time, signal);
    },
  };
  server.faults.set(page, atFirst(1, says(429, "", { "retry-after": "5" })));
  await readSite({ index: server.index }, calm({ clock: slow as never, limits: { ...siteLimits, atOnce: 2 } }));
  server.close();
  // Both workers, or the one that was told while the other one's answer was on its way.
  expect(new Set(late)).toEqual(new Set(["5000 after 0"]));
});

test.each([1, 4])("%d at once, and never more", async (atOnce) => {
  const server = await served(whole);
  const held: (() => void)[] = [];
  let most = 0;
  const release = async () => {
    // One more would be on its way by now.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    most = Math.max(most, held.length);
    for (const answer of held.splice(0)) answer();
  };
  // Twelve pages: answered as soon as so many of them are asked for.
  for (const path of whole.keys())
    if (path.endsWith(".md"))
      server.faults.set(path, (request, response) => {
        held.push(() => server.answer(request, response));
        if (held.length === atOnce) void release();
      });
  const site = await readSite({ index: server.index }, calm({ limits: { ...siteLimits, atOnce } }));
  server.close();
  expect([site.pages.length, most]).toEqual([12, atOnce]);
});

test("where it has moved to, on the same host", async () => {
  const server = await served(new Map(whole).set("/new/thing.md", text));
  server.faults.set(page, says(308, "", { location: "/middle" }));
  server.faults.set("/middle", says(302, "", { location: `${server.at}/new/thing.md#top` }));
  const site = await readSite({ index: server.index }, calm());
  server.close();
  expect(site.pages[1]).toMatchObject({ address: server.at + page, text: text.replaceAll(home, server.at) });
});

test("an index that has moved: addresses in it are from where it is", async () => {
  const server = await served(
    new Map([
      ["/en/llms.txt", "# Docs\n\n- [One](one.md)\n"],
      ["/en/one.md", "# One\n\nProse.\n"],
    ]),
  );
  server.faults.set("/llms.txt", says(302, "", { location: "/en/llms.txt?v=2" }));
  server.faults.set("/en/llms.txt?v=2", says(200, "# Docs\n\n- [One](one.md)\n"));
  const site = await readSite({ index: server.index }, calm());
  server.close();
  expect(site.pages.map(({ address }) => address)).toEqual([`${server.at}/en/one.md`]);
});
