// Schema V2OwnershipDocumentItem: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  const _type = v.type;
  if (_type !== undefined) {
    if (_type !== "OWNERSHIP_INFORMATION" && _type !== "OWNERSHIP_CHART" && _type !== "PROOF_OF_SIGNATORY_AUTHORITY") return false;
  }
  const _description = v.description;
  if (_description !== undefined) {
    if (typeof _description !== "string") return false;
  }
  const _files = v.files;
  if (!Array.isArray(_files)) return false;
  if (_files.length < 1) return false;
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
    if (_type !== undefined) {
      if (typeof _type !== "string") {
        out.fail(step(at, "type"), "a string", _type);
      } else {
        if (_type !== "OWNERSHIP_INFORMATION" && _type !== "OWNERSHIP_CHART" && _type !== "PROOF_OF_SIGNATORY_AUTHORITY") out.fail(step(at, "type"), "OWNERSHIP_INFORMATION, OWNERSHIP_CHART or PROOF_OF_SIGNATORY_AUTHORITY", _type, "enum");
      }
    }
    const _description = v.description;
    if (_description !== undefined) {
      if (typeof _description !== "string") out.fail(step(at, "description"), "a string", _description);
    }
    const _files = v.files;
    if (!Array.isArray(_files)) {
      out.fail(step(at, "files"), "a list", _files);
    } else {
      if (_files.length < 1) out.fail(step(at, "files"), "at least 1 entry", _files, "minItems");
      for (let _index = 0; _index < _files.length; _index++) {
        const _entry = _files[_index];
        if (out.accepted || !isFileReference(_entry)) out.inside(step(step(at, "files"), _index), _entry, collectFileReference, $named);
      }
    }
  }
}

export { $is as isV2OwnershipDocumentItem, $collect as collectV2OwnershipDocumentItem };
