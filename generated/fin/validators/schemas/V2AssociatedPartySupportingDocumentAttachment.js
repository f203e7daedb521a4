// Schema V2AssociatedPartySupportingDocumentAttachment: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectFileReference, isFileReference } from "./FileReference.js";

const $named = /*#__PURE__*/ new Set(["uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== "MILITARY_ID" && _type !== "MATRICULATE_ID" && _type !== "STATE_OR_PROVINCIAL_ID" && _type !== "VISA" && _type !== "OTHER") return false;
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
        if (_type !== "MILITARY_ID" && _type !== "MATRICULATE_ID" && _type !== "STATE_OR_PROVINCIAL_ID" && _type !== "VISA" && _type !== "OTHER") out.fail(["type"], "MILITARY_ID, MATRICULATE_ID, STATE_OR_PROVINCIAL_ID, VISA or OTHER", _type, "enum");
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

export { $is as isV2AssociatedPartySupportingDocumentAttachment, $collect as collectV2AssociatedPartySupportingDocumentAttachment };
