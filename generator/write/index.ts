/** From an emitted package to a folder: written as a whole or not at all. */
export { type Changes, compareWith, compareWithHashes } from "./changes.ts";
export {
  type BrokenManifest,
  type Files,
  type Hashes,
  hashOf,
  MANIFEST,
  type Manifest,
  manifestOf,
  readManifest,
} from "./manifest.ts";
export { mayWriteOneFile, writeOneFile } from "./one-file.ts";
export { type Refusal, type UnsafePath, WriteRefused } from "./refusal.ts";
export type { Outcome } from "./swap.ts";
export { recoverTogether, writeTogether } from "./together.ts";
export type { Together, Written } from "./together-plan.ts";
export { recover, writePackage } from "./write-package.ts";
