import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Serving, serving } from "../support/server.ts";
import { covenant, openapi, told, workspace } from "./workspace.ts";

const changed = openapi.replace("required: [kind]", "required: [kind, note]");
const referring = openapi.replace("#/components/schemas/Order", "order.yaml");

const pages: Readonly<Record<string, readonly [status: number, text: string, type?: string]>> = {
  "/openapi.yaml": [200, openapi],
  "/changed.yaml": [200, changed],
  "/openapi": [200, JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {} })],
  "/broken.yaml": [200, "openapi: 3.1.0\npaths: ["],
  "/referring.yaml": [200, referring],
  "/climbing.yaml": [200, referring.replace("order.yaml", "../../../../order.yaml")],
  "/absolute.yaml": [200, referring.replace("order.yaml", "/etc/hostname")],
  "/page.yaml": [200, "<!doctype html><title>Sign in</title>", "text/html"],
  "/failed.yaml": [500, "no"],
  "/empty.yaml": [200, ""],
};

let server: Serving;
let at = "";

beforeAll(async () => {
  server = await serving((request, response) => {
    const [status, text, type = "text/plain"] = pages[new URL(request.url ?? "", "http://a").pathname] ?? [404, ""];
    response.writeHead(status, { "content-type": type }).end(text);
  });
  at = `http://${server.at}`;
});

afterAll(() => server.close());

const files = { "old.yaml": openapi, "order.yaml": "type: object\n" };

test("on either side, and on both", async () => {
  const cwd = workspace(files);
  const ran = await covenant(cwd, ["diff", "old.yaml", `${at}/changed.yaml`]);
  expect(ran).toMatchObject({ code: 1, err: "" });
  expect(ran.out).toContain(`old.yaml:19:7 -> ${at}/changed.yaml:20:24`);
  const back = await covenant(cwd, ["diff", `${at}/changed.yaml`, "old.yaml", "--format", "json"]);
  expect([back.code, JSON.parse(back.out).bump]).toEqual([0, "minor"]);
  const same = await covenant(cwd, ["diff", `${at}/openapi.yaml`, `${at}/openapi.yaml`]);
  expect(same).toEqual({ code: 0, out: "no changes\n", err: "" });
});

test("what is JSON needs no name that says so", async () => {
  expect((await covenant(workspace(files), ["diff", `${at}/openapi`, `${at}/openapi`])).code).toBe(0);
});

test.each<[name: string, path: string, code: string, message: RegExp]>([
  ["nothing there", "/gone.yaml", "url-unreadable", /answers 404/],
  ["a server that fails", "/failed.yaml", "url-unreadable", /answers 500/],
  ["a page", "/page.yaml", "url-html", /a page of HTML/],
  ["a text that is cut off", "/broken.yaml", "syntax", /the \[ that opens here is not closed/],
  ["nothing in it", "/empty.yaml", "file-empty", /is empty/],
  [
    "a file beside it",
    "/referring.yaml",
    "file-unreadable",
    /order\.yaml: of a document at a URL nothing else is fetched/,
  ],
  ["a file of this disk", "/climbing.yaml", "file-unreadable", /nothing else is fetched/],
  ["any file of this disk", "/absolute.yaml", "file-unreadable", /nothing else is fetched/],
])("not compared: %s", async (_, path, code, message) => {
  const ran = await covenant(workspace(files), ["diff", `${at}${path}`, "old.yaml", "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(told(ran)).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  expect(ran.out).not.toContain("breaking");
});

test.each(["/changed.yaml", "/gone.yaml", "/broken.yaml", "/referring.yaml", "/page.yaml"])(
  "who asks and with which token is never shown: %s",
  async (path) => {
    const url = `${at.replace("//", "//zoe:s3cret@")}${path}?token=t0ken#part`;
    for (const format of ["text", "json", "markdown", "github", "sarif", "junit", "html"]) {
      const { out, err } = await covenant(workspace(files), ["diff", "old.yaml", url, "--format", format, "--verbose"]);
      // An annotation stands at a file of the repository, or at none.
      if (format !== "github") expect(out + err).toContain(server.at);
      expect(out + err).not.toMatch(/zoe|s3cret|t0ken|part\b/);
    }
  },
);

test.each<[name: string, args: readonly string[], code: string]>([
  ["another protocol", ["ftp://zoe:s3cret@a.example/b.yaml?t0ken", "old.yaml"], "url-unreadable"],
  ["a policy", ["old.yaml", "old.yaml", "--policy", "http://zoe:s3cret@a.example/p.yaml?t0ken"], "option-value"],
  ["a history of stdin", ["-", "--since", "HEAD"], "option-value"],
  ["a history", ["https://zoe:s3cret@a.example/b.yaml?t0ken", "--since", "HEAD"], "option-value"],
])("what is not fetched is not shown either: %s", async (_, args, code) => {
  const ran = await covenant(workspace(files), ["diff", ...args, "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(told({ ...ran, out: ran.out || ran.err }).map((one) => one.code)).toEqual([code]);
  expect(ran.out + ran.err).not.toMatch(/zoe|s3cret|t0ken/);
});

test("the head of a page shows a file from the working directory", async () => {
  const cwd = workspace(files);
  const ran = await covenant(cwd, ["diff", join(cwd, "old.yaml"), "-", "--format", "html"], { input: openapi });
  expect(ran.out).toMatch(/<code>old\.yaml<\/code>.*<code>stdin<\/code>/);
  expect(ran.out).not.toContain(cwd);
});

test("who asks is read from the environment, and never shown", async () => {
  const guarded = await serving(({ headers }, response) => {
    const isKnown = headers.authorization === "Bearer t0ken";
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? changed : "");
  });
  const ask = () => covenant(workspace(files), ["diff", "old.yaml", `http://${guarded.at}/a.yaml`, "--verbose"]);
  expect((await ask()).err).toContain("the server answers 401, it wants to know who asks");
  vi.stubEnv("COVENANT_AUTH_127_0_0_1", "Bearer t0ken");
  const ran = await ask();
  vi.unstubAllEnvs();
  guarded.close();
  expect(ran.code).toBe(1);
  expect(ran.out + ran.err).not.toContain("t0ken");
});

test("no server of this name", async () => {
  const ran = await covenant(workspace(files), ["diff", "http://nowhere.invalid/a.yaml", "old.yaml"]);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toMatch(/url-unreadable cannot read http:\/\/nowhere\.invalid\/a\.yaml/);
  expect(existsSync("http:")).toBe(false);
});
