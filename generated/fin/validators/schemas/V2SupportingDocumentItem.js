// Schema V2SupportingDocumentItem: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $members = /*#__PURE__*/ new Set(["SHAREHOLDER_REGISTER", "PROOF_OF_NATURE_OF_BUSINESS", "PROOF_OF_ENTITY_NAME_CHANGE", "CERT_OF_INCUMBENCY", "PROOF_OF_SOURCE_OF_FUNDS", "PROOF_OF_SOURCE_OF_WEALTH", "AML_COMFORT_LETTER", "MARKETING_MATERIALS", "TAX_EXEMPT_ENTITY_CONFIRMATION", "E_SIGNATURE_CERTIFICATE", "FLOW_OF_FUNDS", "PROOF_OF_NATURE_OF_BUSINESS_LICENSE", "PROOF_OF_NATURE_OF_BUSINESS_AML_POLICY", "EVIDENCE_OF_GOOD_STANDING", "PROOF_OF_ACCOUNT_PURPOSE", "PROOF_OF_ADDRESS", "OTHER"]);
const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== undefined) {
      if (!$members.has(_type)) return false;
    }
  }
  {
    const _description = v.description;
    if (_description !== undefined) {
      if (typeof _description !== "string") return false;
    }
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
      if (_type !== undefined) {
        if (typeof _type !== "string") {
          out.fail(["type"], "a string", _type);
        } else {
          if (!$members.has(_type)) out.fail(["type"], "one of SHAREHOLDER_REGISTER, PROOF_OF_NATURE_OF_BUSINESS, PROOF_OF_ENTITY_NAME_CHANGE, CERT_OF_INCUMBENCY, PROOF_OF_SOURCE_OF_FUNDS, … (17 values)", _type, "enum");
        }
      }
    }
    {
      const _description = v.description;
      if (_description !== undefined) {
        if (typeof _description !== "string") out.fail(["description"], "a string", _description);
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

export { $is as isV2SupportingDocumentItem, $collect as collectV2SupportingDocumentItem };
