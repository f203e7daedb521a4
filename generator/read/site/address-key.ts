import { createHash } from "node:crypto";

/** What an address is known by on the disk, where it is not to be written: its query may be a secret. */
export function addressKey(address: string): string {
  return createHash("sha256").update(address).digest("hex");
}

/** A name for a file or folder: a hash, and so much of the address's path that a reader knows which it is. */
export function addressName(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const readable = path.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${addressKey(address).slice(0, 16)}${readable
    .slice(-60)
    .replace(/^-*|-+$/g, "-")
    .replace(/-$/, "")}`;
}
