import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { withoutCredentials } from "../credentials.ts";
import type { IndexEntry, SiteIndex } from "../pages/index-file.ts";
import { isUrl } from "../web-address.ts";

/**
 * The documents to be read: the one that is asked for, or the only one that the index names. Where it names several, none is
 * taken by chance: that is reported. `file` is the index, `shown` how an address is.
 */
export function chosenDocuments(
  { documents }: SiteIndex,
  file: string,
  asked: string | null | undefined,
  shown: (address: string) => string,
  report: (found: Diagnostic) => void,
): readonly Pick<IndexEntry, "address" | "title">[] {
  if (asked === null) return [];
  if (asked === undefined) {
    const { length: count } = documents;
    const names = documents.slice(0, 10).map((one) => shown(one.address));
    if (count > 1) report(diagnostic("index-documents-several", { file, count, names: names.join(", ") }, null));
    return documents;
  }
  const address = URL.canParse(asked, file) ? withoutCredentials(new URL(asked, file)).href : asked;
  // In a folder an address stands for the file at its path, whether it has a host or not.
  const isSame = (one: IndexEntry) =>
    one.address === address || (!isUrl(file) && shown(one.address) === shown(address));
  const named = documents.find(isSame);
  if (named !== undefined) return [named];
  // The index of another host cannot name it.
  const isElsewhere = isUrl(file) && isUrl(address) && new URL(address).host !== new URL(file).host;
  if (!isElsewhere) report(diagnostic("index-lacks-document", { file, document: shown(address) }, null));
  return [{ address, title: address.slice(address.lastIndexOf("/") + 1) }];
}
