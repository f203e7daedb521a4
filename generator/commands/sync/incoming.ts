import { type Diagnostic, diagnostic, InputError } from "../../diagnostics.ts";
import type { Sources } from "../../read/document.ts";
import { documentText } from "../../read/document-text.ts";
import { readDocument } from "../../read/openapi.ts";
import { originsOf } from "../../read/origin.ts";
import { applyOverlay } from "../../read/overlay.ts";
import { overlayWithFingerprints } from "../../read/overlay-fingerprints.ts";
import { parseText } from "../../read/parse.ts";
import type { Target } from "./target.ts";
import type { UpstreamDocument } from "./upstream-document.ts";

/** What a sync makes of the document of a site. */
export interface Incoming {
  /** The document under its overlays, as it is to be written. */
  readonly text: string;
  /** The upstream overlays by their files, each action with the fingerprint of what it replaces. */
  readonly overlays: ReadonlyMap<string, string>;
  /** What an overlay does not find as it was, and what is doubtful with the document. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

const head = [
  "Written by `covenant sync`: the published document under the upstream overlays of api.yaml, in a stable order.",
  "Do not edit it: what is to be corrected belongs in an overlay.",
];

/** Lays the manifest's upstream overlays over a document. Throws InputError where it cannot be used then, or one of them cannot. */
export function incomingDocument(upstream: UpstreamDocument, { manifest, inputs }: Target): Incoming {
  const named = manifest.upstream?.overlays ?? [];
  const texts = new Map(named.map(({ file, place }) => [file, inputs.read(file, place)]));
  const sources = new Map([...upstream.sources, ...texts]);
  const diagnostics = usable(upstream, texts, sources);
  let { root } = upstream;
  const overlays = new Map<string, string>();
  for (const [file, text] of texts) {
    overlays.set(file, overlayWithFingerprints(root, file, text));
    root = applyOverlay(root, { file, value: parseText(file, text) }, originsOf(file), () => {});
  }
  const text = documentText(manifest.document.file, root, head);
  return { text, overlays, diagnostics, sources };
}

/** Upstream overlays that the manifest lays over the document as well, which is under them already once it is written. */
export function laidTwice({ manifest }: Target): readonly Diagnostic[] {
  const named = new Set(manifest.upstream?.overlays.map((one) => one.file));
  const twice = manifest.overlays.filter(({ file }) => named.has(file));
  return twice.map(({ file, place = null }) => diagnostic("overlay-laid-twice", { overlay: file }, place));
}

/** What is doubtful with the document under its overlays; throws where something is wrong. */
function usable({ file, text, origin }: UpstreamDocument, overlays: Sources, sources: Sources): readonly Diagnostic[] {
  const there = (found: Diagnostic): Diagnostic => {
    const isElsewhere = found.code === "file-unreadable";
    const one = isElsewhere ? diagnostic("document-in-parts", { file }, found.place) : found;
    return {
      ...one,
      place: one.place && origin(one.place),
      ...(one.related === undefined ? {} : { related: origin(one.related) }),
    };
  };
  const readText = (name: string) => {
    const known = name === file ? text : overlays.get(name);
    if (known === undefined) throw new Error("what a site's document refers to outside of itself is not fetched");
    return known;
  };
  try {
    return (readDocument({ file, overlays: [...overlays.keys()], readText }).findings ?? []).map(there);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.diagnostics.map(there), sources) : error;
  }
}
