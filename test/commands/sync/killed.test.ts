import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { siteOf } from "../../support/site.ts";
import { covenant, workspace } from "../workspace.ts";

const script = fileURLToPath(new URL("killed-sync.mjs", import.meta.url));
const built = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** A document of so many operations; those of two versions share some, and have fields of their own. */
function documentOf(version: string, operations: number): JsonObject {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Order" } } };
  const operation = (name: string) => ({
    summary: `Make ${name}`,
    tags: ["orders"],
    "x-mint": { content: `## Rules\n\n- A note is required in version ${version}.` },
    requestBody: { required: true, content },
    responses: { 200: { description: "ok" } },
  });
  const names = ["orders", ...Array.from({ length: operations }, (_, index) => `${version}-${index}`)];
  const note = { type: "string", description: version };
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version },
    paths: Object.fromEntries(names.map((name) => [`/${name}`, { post: operation(name) }])),
    components: { schemas: { Order: { type: "object", properties: { note, [`of${version}`]: note } } } },
  };
}

const specs = {
  "specs/shop/api.yaml": `covenant: 1
name: shop
package: { name: shop-api, version: 1.0.0, description: A shop. }
document: openapi.yaml
rules: rules.yaml
`,
  "specs/shop/rules.yaml": `covenant: 1
operations:
  POST /orders:
    rules:
      - { id: note, presence: note, then: required, source: { page: make-orders, section: Rules, item: 1 } }
`,
};

type Tree = Readonly<Record<string, string>>;

/** All that git would see: specs and package. */
function treeOf(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).filter((path) => !path.includes("/.covenant/"));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

function sitesIn(folder: string): readonly string[] {
  return ["1", "2"].map((version) => {
    for (const [path, text] of siteOf(documentOf(version, version === "1" ? 3 : 6))) {
      const file = join(folder, version, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return join(folder, version);
  });
}

/** Starts a sync; returns when its code is loaded. */
async function syncing(folder: string, site: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, folder, site], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.exitCode).toBeNull();
}

/** Returns when a sync begins to write, or has come to its end. */
async function writing(folder: string, child: ChildProcess): Promise<void> {
  let isDone = false;
  child.stdout?.once("data", () => {
    isDone = true;
  });
  while (!isDone && !existsSync(join(folder, ".covenant-writing"))) await pause(1);
}

/** How long a sync takes on this machine as it is, in milliseconds. */
async function timed(folder: string, site: string): Promise<number> {
  const child = await syncing(folder, site);
  const begun = performance.now();
  await once(child.stdout as NodeJS.ReadableStream, "data");
  const time = performance.now() - begun;
  await killed(child);
  return time;
}

/** Numbers from 0 to 1, the same in every run; what a sync is doing when its pause ends is up to the machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Each takes a process: `COVENANT_KILLS=100` kills more of them than there is time for in every run. */
const KILLS = Number(process.env.COVENANT_KILLS ?? 20);

test(`killed ${KILLS} times at any moment: specs and package are those of one version or of the other`, {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  expect(existsSync(built), "what is killed runs the built code: npm run build").toBe(true);
  const sites = sitesIn(workspace({}));
  const [one = "", two = ""] = sites;
  const first = workspace(specs);
  const synced = async (site: string) => {
    expect(await covenant(first, ["sync", "shop", "--from", site])).toMatchObject({ code: 0 });
    return treeOf(first);
  };
  await synced(two);
  // The rule was read from the second version: under the first it is unconfirmed.
  const states = [await synced(one), await synced(two)];
  const found = new Set<number>();
  let interrupted = 0;
  const folder = workspace({});
  cpSync(first, folder, { recursive: true });
  const number = numbersFrom(1);
  let time = 0;
  let now = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    // What else the machine does changes.
    if (kill % 10 === 0) {
      time = await timed(folder, sites[1 - now] ?? "");
      now = 1 - now;
    }
    const child = await syncing(folder, sites[1 - now] ?? "");
    // Half of them anywhere, half of them while it writes, which takes but a moment.
    if (kill % 2 === 0) await pause(number() * time * 1.2);
    else {
      await writing(folder, child);
      await pause(number() * 40);
    }
    await killed(child);
    // Any later command finishes or undoes what was interrupted.
    const { code, err } = await covenant(folder, ["check", "shop"]);
    expect(code).toBe(0);
    if (err.includes("an interrupted write")) interrupted++;
    now = states.findIndex((state) => isDeepStrictEqual(state, treeOf(folder)));
    expect(now).not.toBe(-1);
    found.add(now);
  }
  // Without any this would test nothing.
  expect([[...found].sort(), interrupted > 0]).toEqual([[0, 1], true]);
});
