// Schema V2AddressDocumentAttachment: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT" && _type !== "PROOF_OF_TAX_IDENTIFICATION" && _type !== "COURT_DOCUMENT" && _type !== "INSURANCE_STATEMENT") return false;
  }
  {
    const _files = v.files;
    if (!Array.isArray(_files)) return false;
    if (_files.length < 1) return false;
    for (let _index = 0; _index < _files.length; _index++) {
      const _entry = _files[_index];
      if (!isFileReference(_entry)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _type = v.type;
      if (typeof _type !== "string") {
        out.fail(["type"], "a string", _type);
      } else {
        if (_type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT" && _type !== "PROOF_OF_TAX_IDENTIFICATION" && _type !== "COURT_DOCUMENT" && _type !== "INSURANCE_STATEMENT") out.fail(["type"], "UTILITY_BILL, GOVERNMENT_LETTER, BANK_STATEMENT, PROOF_OF_TAX_IDENTIFICATION, COURT_DOCUMENT or INSURANCE_STATEMENT", _type, "enum");
      }
    }
    {
      const _files = v.files;
      if (!Array.isArray(_files)) {
        out.fail(["files"], "a list", _files);
      } else {
        if (_files.length < 1) out.fail(["files"], "at least 1 entry", _files, "minItems");
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          if (out.accepted || !isFileReference(_entry)) out.inside(["files", _index], _entry, collectFileReference, $named);
        }
      }
    }
  }
}

export { $is as isV2AddressDocumentAttachment, $collect as collectV2AddressDocumentAttachment };
