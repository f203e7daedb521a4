// Schema ProofOfAddressBusiness: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  if (v.type === undefined) return false;
  if (v.country === undefined) return false;
  if (v.files === undefined) return false;
  const _type = v.type;
  if (_type !== undefined) {
    if (typeof _type !== "string") return false;
    if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT" && _type !== "COMPANY_DOC") return false;
  }
  const _country = v.country;
  if (_country !== undefined) {
    if (!isCountryCode(_country)) return false;
  }
  const _files = v.files;
  if (_files !== undefined) {
    if (!Array.isArray(_files)) return false;
    for (let _index = 0; _index < _files.length; _index++) {
      const _entry = _files[_index];
      if (!isFileReference(_entry)) return false;
    }
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.type === undefined) out.fail(step(at, "type"), "required", "a value", v.type);
    if (v.country === undefined) out.fail(step(at, "country"), "required", "a value", v.country);
    if (v.files === undefined) out.fail(step(at, "files"), "required", "a value", v.files);
    const _type = v.type;
    if (_type !== undefined) {
      if (typeof _type !== "string") {
        out.fail(step(at, "type"), "type", "a string", _type);
      } else {
        if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT" && _type !== "COMPANY_DOC") out.fail(step(at, "type"), "enum", "PASSPORT, NATIONAL_ID, DRIVERS_LICENSE, RESIDENCE_PERMIT, UTILITY_BILL, GOVERNMENT_LETTER, BANK_STATEMENT or COMPANY_DOC", _type);
      }
    }
    const _country = v.country;
    if (_country !== undefined) {
      collectCountryCode(_country, step(at, "country"), out);
    }
    const _files = v.files;
    if (_files !== undefined) {
      if (!Array.isArray(_files)) {
        out.fail(step(at, "files"), "type", "a list", _files);
      } else {
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          collectFileReference(_entry, step(step(at, "files"), _index), out);
          out.unknownMembers(step(step(at, "files"), _index), _entry, $named);
        }
      }
    }
  }
}

export { $is as isProofOfAddressBusiness, $collect as collectProofOfAddressBusiness };
