import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { perform } from "../../generator/commands/outcome.ts";
import { covenant, orderRules, shop, workspace } from "./workspace.ts";

const cwd = workspace({
  ...shop(),
  "gift.json": '{ "kind": "GIFT" }',
  "bad/specs/shop/api.yaml": "covenant: 1\n",
});

test.each([
  [["--help"], 0, /Commands:[\s\S]*generate[\s\S]*check[\s\S]*validate[\s\S]*lint[\s\S]*explain[\s\S]*Exit codes/],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
  ...["generate", "check", "validate", "lint", "explain"].map(
    (name) => [[name, "--help"], 0, new RegExp(`Examples:\n {2}\\$ covenant ${name} `)] as [string[], number, RegExp],
  ),
])("covenant %j", async (args, code, out) => {
  expect(await covenant(cwd, args)).toMatchObject({ code, out: expect.stringMatching(out), err: "" });
});

test.each([
  [["lnt"], /unknown command 'lnt'[\s\S]*Did you mean lint/],
  [["lint", "--formt", "json"], /unknown option '--formt'/],
  [["lint", "--format", "xml"], /Allowed choices are text, json/],
  [["lint", "a", "b"], /too many arguments/],
  [["validate", "shop"], /missing required argument 'operation'/],
])("usage: covenant %j", async (args, err) => {
  expect(await covenant(cwd, args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(err) });
});

test("input that cannot be used goes to stderr as text, to stdout as JSON", async () => {
  const text = await covenant(cwd, ["lint", "shpo"]);
  expect(text).toMatchObject({ code: 2, out: "", err: expect.stringContaining("did you mean shop?") });
  const json = await covenant(cwd, ["lint", "shpo", "--format", "json"]);
  expect(json).toMatchObject({ code: 2, out: expect.stringContaining('"api-unknown"'), err: "" });
});

test("a bug of ours is one line, with its place where asked for", async () => {
  const err = vi.fn<(text: string) => void>();
  const terminal = { out: () => {}, err, input: () => "", isTTY: false, colour: false };
  const options = { format: "text", quiet: false, cwd } as const;
  const broken = () => Promise.reject(new TypeError("x is\nno y\u001b[2J"));
  expect(await perform({ ...options, verbose: false }, terminal, broken)).toBe(2);
  expect(err.mock.calls.flat().join("")).toBe(
    "this is a bug in covenant: x is\\u000ano y\\u001b[2J (--verbose shows where)\n",
  );
  err.mockClear();
  await perform({ ...options, verbose: true }, terminal, broken);
  expect(err.mock.calls.flat().join("")).toMatch(/^this is a bug in covenant: .*\n[\s\S]*command-line\.test/);
});

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** `covenant` as a process of its own, its streams piped. */
function process(args: readonly string[], input = "", folder = cwd) {
  const { status, stdout, stderr } = spawnSync(globalThis.process.execPath, [cli, ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

// npx starts the file itself, and sets its mode only the first time.
test.skipIf(globalThis.process.platform === "win32")("the built file can be run by its name", () => {
  expect(spawnSync(cli, ["--version"]).status).toBe(0);
});

test("as a process: exit codes, pipes, no colours", () => {
  const broken = workspace(shop({ rules: orderRules.replace("presence: note", "presence: nots") }));
  expect(process(["lint", "shop", "-q"])).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(process(["lint"], "", broken)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^specs\/shop\/rules\.yaml:10:19 error/),
  });
  expect(process(["explain", "known"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("status    403"),
    stderr: "",
  });
  const args = ["validate", "shop", "POST /orders"];
  expect(process([...args, "-"], '{ "kind": "SALE" }')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^valid\n/),
    stderr: "",
  });
  expect(process([...args, "gift.json"])).toMatchObject({ status: 1, stderr: "" });
  expect(process([...args, "-"], "{")).toMatchObject({ status: 2, stdout: "" });
  expect(process(["lint"], "", workspace({}))).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.not.stringContaining("\u001b"),
  });
});

test("stdin that is not UTF-8 is told, not read as something else", () => {
  const latin = Buffer.from('{ "kind": "SALE", "note": "\u00f6" }', "latin1");
  for (const args of [
    ["diff", "specs/shop/openapi.yaml", "-"],
    ["validate", "shop", "POST /orders", "-"],
  ]) {
    const { status, stderr } = spawnSync(globalThis.process.execPath, [cli, ...args], { cwd, input: latin });
    expect([status, String(stderr)]).toEqual([2, expect.stringContaining("it is not UTF-8 text")]);
  }
});

test.skipIf(globalThis.process.platform !== "linux").each([
  ["stdout, full", "exec >/dev/full", 2, "cannot be written: ENOSPC\n"],
  ["stderr, full", "exec 2>/dev/full", 0, ""],
  ["stderr, gone", "exec 2> >(exec true); sleep 0.2", 0, ""],
  ["stdout, gone", "exec > >(exec true); sleep 0.2", 0, ""],
] as const)("a stream that takes nothing: %s", (_, streams, code, says) => {
  const run = (...args: readonly string[]) => {
    const script = `${streams}; exec "$@"`;
    return spawnSync("bash", ["-c", script, "bash", globalThis.process.execPath, cli, ...args], {
      cwd,
      encoding: "utf8",
    });
  };
  const listed = run("diff", "--list-checks");
  expect([listed.status, listed.stderr]).toEqual([code, expect.stringContaining(says)]);
  expect(listed.stderr).not.toContain("    at ");
  expect(run("lint", "shpo").status).toBe(2);
});
