// Schema CompanyDetailsDocument: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== "CERT_OF_INCORPORATION" && _type !== "MEMORANDUM_OF_ASSOCIATION") return false;
  }
  {
    const _files = v.files;
    if (!Array.isArray(_files)) return false;
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
        if (_type !== "CERT_OF_INCORPORATION" && _type !== "MEMORANDUM_OF_ASSOCIATION") out.fail(["type"], "CERT_OF_INCORPORATION or MEMORANDUM_OF_ASSOCIATION", _type, "enum");
      }
    }
    {
      const _files = v.files;
      if (!Array.isArray(_files)) {
        out.fail(["files"], "a list", _files);
      } else {
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          if (out.accepted || !isFileReference(_entry)) out.inside(["files", _index], _entry, collectFileReference, $named);
        }
      }
    }
  }
}

export { $is as isCompanyDetailsDocument, $collect as collectCompanyDetailsDocument };
