// Schema AssociatedPartyId: a predicate and a collector.
import { uuid } from "../../runtime/formats.js";

function $is(v) {
  if (typeof v !== "string") return false;
  if (typeof v === "string" && !uuid(v)) return false;
  return true;
}

function $collect(v, at, out) {
  if (typeof v !== "string") {
    out.fail(at, "type", "a string", v);
  } else {
    if (typeof v === "string" && !uuid(v)) out.fail(at, "format", "a UUID", v);
  }
}

export { $is as isAssociatedPartyId, $collect as collectAssociatedPartyId };
