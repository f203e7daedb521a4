import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { codeOf, reasonOf } from "../answer.ts";
import { Unreadable } from "./unreadable.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; empty for any status but 200. */
  readonly body: Uint8Array;
}

/** Sends a request and takes its answer: all of its body, of which there may be `most` bytes. Throws Unreadable. */
export async function answerTo(request: ClientRequest, most: number): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      // Kept on after the answer, for a server that sends more than it said is told of only here.
      request.on("error", reject);
      request.on("response", (response) => {
        bodyOf(response, most).then((body) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        }, reject);
      });
      request.end();
    });
  } catch (error) {
    request.destroy();
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(reasonOf(error), passing.has(codeOf(error) ?? ""));
  }
}

const passing = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "Z_BUF_ERROR",
]);

async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  if (response.statusCode !== 200) {
    // There is no body to a 304, and the connection can be used again.
    if (response.statusCode === 304) response.resume();
    else response.destroy();
    return new Uint8Array();
  }
  const unpack = unpackerOf(response);
  if (unpack === undefined) return collected(response, most);
  // What is packed counts too: there may be no end to it, and nothing in it.
  let packed = 0;
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      packed += chunk.length;
      if (packed > most) throw tooLarge(most);
      yield chunk;
    }
  };
  let body: Uint8Array = new Uint8Array();
  await pipeline(response, counted, unpack, async (source: AsyncIterable<Uint8Array>) => {
    body = await collected(source, most);
  });
  return body;
}

async function collected(source: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `identity` is asked for; a server may pack anyway. Packed twice over is read by nobody, and grows fastest. */
function unpackerOf({ headers }: IncomingMessage) {
  const packed = headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (packed === "gzip" || packed === "x-gzip") return createGunzip();
  if (packed === "deflate") return createInflate();
  if (packed === "br") return createBrotliDecompress();
  if (packed === "identity" || packed === "") return undefined;
  throw new Unreadable("the server packs it in a way that is not read here");
}

export function tooLarge(most: number): Unreadable {
  return new Unreadable(`it is larger than ${most} bytes`);
}
