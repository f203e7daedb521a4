import { expect, test } from "vitest";
import { sitePath } from "../../../generator/read/site/site-path.ts";

test.each([
  ["an address", "https://docs.example/api/a.md", "api/a.md"],
  ["a path", "/api/a.md", "api/a.md"],
  ["a path from the index", "./a.md#top", "a.md"],
  ["what can be read is", "https://docs.example/caf%C3%A9%20b.md", "café b.md"],
  ["what cannot stays", "/a%ff.md", "a%ff.md"],
  ["a query, which may be a secret", "https://docs.example/a.md?sig=s3cret", "a.md?…"],
  ["the same of a path", "/a.md?sig=s3cret#top", "a.md?…"],
])("%s", (_, address, want) => {
  expect(sitePath(address)).toBe(want);
});
