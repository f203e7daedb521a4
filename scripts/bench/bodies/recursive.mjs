// A schema that contains itself, as a document of its own: comments on comments.
import { fromWire, madeWrong } from "./from-wire.mjs";

const comment = {
  type: "object",
  required: ["id", "author", "text", "replies"],
  properties: {
    id: { type: "string", format: "uuid" },
    author: { type: "string", minLength: 1 },
    text: { type: "string", maxLength: 500 },
    state: { type: "string", enum: ["OPEN", "HIDDEN", "RESOLVED"] },
    written: { type: "string", format: "date" },
    votes: { type: "integer" },
    replies: { type: "array", items: { $ref: "#/components/schemas/Comment" } },
  },
};

export const commentDocument = { openapi: "3.1.0", components: { schemas: { Comment: comment } } };
export const commentSchema = { $ref: "#/components/schemas/Comment" };

/** A comment whose replies have replies, so many levels down. */
function thread(levels, seed) {
  return {
    id: `f6b13e01-044a-4f74-a70b-${String(seed).padStart(12, "0")}`,
    author: `author ${seed}`,
    text: `What was said in comment ${seed}.`,
    ...(seed % 2 === 0 ? { state: "RESOLVED", votes: seed } : { written: "2026-06-15" }),
    replies: levels === 0 ? [] : [1, 2, 3].map((reply) => thread(levels - 1, seed * 3 + reply)),
  };
}

const deepest = (one) => (one.replies.length === 0 ? one : deepest(one.replies.at(-1)));

export const threads = Array.from({ length: 50 }, (_, seed) => fromWire({ body: thread(4, seed) }));
export const wrongThreads = madeWrong(threads, [
  ({ body }) => {
    deepest(body).id = "f6b13e01";
  },
  ({ body }) => delete deepest(body).text,
  ({ body }) => {
    deepest(body.replies[1]).author = "";
  },
  ({ body }) => {
    body.replies[2].votes = 1.5;
  },
  ({ body }) => {
    body.state = "SHUT";
  },
]);
