// Schema LegalPresenceDocument: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  const _type = v.type;
  if (_type !== "PROOF_OF_ADDRESS") return false;
  const _files = v.files;
  if (!Array.isArray(_files)) return false;
  for (let _index = 0; _index < _files.length; _index++) {
    const _entry = _files[_index];
    if (!isFileReference(_entry)) return false;
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "an object", v);
  } else {
    const _type = v.type;
    if (typeof _type !== "string") {
      out.fail(step(at, "type"), "a string", _type);
    } else {
      if (_type !== "PROOF_OF_ADDRESS") out.fail(step(at, "type"), "PROOF_OF_ADDRESS", _type, "enum");
    }
    const _files = v.files;
    if (!Array.isArray(_files)) {
      out.fail(step(at, "files"), "a list", _files);
    } else {
      for (let _index = 0; _index < _files.length; _index++) {
        const _entry = _files[_index];
        if (out.accepted || !isFileReference(_entry)) out.inside(step(step(at, "files"), _index), _entry, collectFileReference, $named);
      }
    }
  }
}

export { $is as isLegalPresenceDocument, $collect as collectLegalPresenceDocument };
