import { expect, test } from "vitest";
import { Unreadable } from "../../../generator/read/http/unreadable.ts";
import { redirectOf } from "../../../generator/read/site/redirect.ts";

function whereTo(from: string, location: string | undefined, status = 302): string | undefined {
  try {
    return redirectOf({ status, headers: location === undefined ? {} : { location } }, new URL(from))?.href;
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

const away = "it redirects away from the site, to";

test.each([
  ["a path", "https://a.example/b/c", "d", "https://a.example/b/d"],
  ["a path from the root", "https://a.example/b/c", "/d?e#f", "https://a.example/d?e"],
  ["an address", "https://a.example/b", "https://a.example/c", "https://a.example/c"],
  ["the port of the scheme", "https://a.example/b", "https://a.example:443/c", "https://a.example/c"],
  ["to https", "http://a.example/b", "https://a.example/b", "https://a.example/b"],
  ["from https", "https://a.example/b", "http://a.example/b", "it redirects away from https"],
  ["another host", "https://a.example/b", "https://b.example/c?d=e", `${away} https://b.example/c?…`],
  ["another host without a scheme", "https://a.example/b", "//b.example/c", `${away} https://b.example/c`],
  ["a host within it", "https://a.example/b", "https://c.a.example/", `${away} https://c.a.example/`],
  ["a host by user and password", "https://a.example/b", "https://a.example@b.example/", `${away} https://b.example/`],
  ["itself, with a user", "https://a.example/b", "https://zoe:s3cret@a.example/c", "https://a.example/c"],
  ["another port", "http://127.0.0.1:80/b", "http://127.0.0.1:81/b", `${away} http://127.0.0.1:81/b`],
  ["a file", "https://a.example/b", "file:///etc/hostname", "it redirects to what is no address of http or https"],
  ["no address", "https://a.example/b", "http://", "it redirects to what is no address of http or https"],
  ["nowhere", "https://a.example/b", undefined, undefined],
])("redirects: %s", (_, from, location, wanted) => {
  expect(whereTo(from, location)).toBe(wanted);
});

test("only by the statuses that say so", () => {
  const statuses = [200, 201, 300, 301, 302, 303, 304, 307, 308, 400];
  const leading = statuses.filter((status) => whereTo("http://a.example/", "/b", status) !== undefined);
  expect(leading).toEqual([301, 302, 303, 307, 308]);
});
