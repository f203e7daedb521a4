// Schema RequestForInformation: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectRequestedField$answer, isRequestedField$answer } from "./RequestedField.js";

const $named = /*#__PURE__*/ new Set(["data_type", "field_name", "options", "reason", "side", "status"]);
const $named2 = /*#__PURE__*/ new Set(["document_type", "fields"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _scope = v.scope;
    if (_scope !== undefined) {
      if (typeof _scope !== "string") return false;
    }
  }
  {
    const _associated_party_id = v.associated_party_id;
    if (_associated_party_id !== undefined) {
      if (typeof _associated_party_id !== "string") return false;
    }
  }
  {
    const _section = v.section;
    if (typeof _section !== "string") return false;
  }
  {
    const _categories = v.categories;
    if (!Array.isArray(_categories)) return false;
    for (let _index = 0; _index < _categories.length; _index++) {
      const _entry = _categories[_index];
      if (!isObject(_entry)) return false;
      {
        const _document_type = _entry.document_type;
        if (typeof _document_type !== "string") return false;
      }
      {
        const _fields = _entry.fields;
        if (!Array.isArray(_fields)) return false;
        for (let _index2 = 0; _index2 < _fields.length; _index2++) {
          const _entry2 = _fields[_index2];
          if (!isRequestedField$answer(_entry2)) return false;
        }
      }
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _scope = v.scope;
      if (_scope !== undefined) {
        if (typeof _scope !== "string") {
          out.fail(["scope"], "a string", _scope);
        } else {
          if (_scope !== "CUSTOMER" && _scope !== "ASSOCIATED_PARTY") out.drifted(["scope"], "a new member of the enum");
        }
      }
    }
    {
      const _associated_party_id = v.associated_party_id;
      if (_associated_party_id !== undefined) {
        if (typeof _associated_party_id !== "string") out.fail(["associated_party_id"], "a string", _associated_party_id);
      }
    }
    {
      const _section = v.section;
      if (typeof _section !== "string") out.fail(["section"], "a string", _section);
    }
    {
      const _categories = v.categories;
      if (!Array.isArray(_categories)) {
        out.fail(["categories"], "a list", _categories);
      } else {
        for (let _index = 0; _index < _categories.length; _index++) {
          const _entry = _categories[_index];
          if (!isObject(_entry)) {
            out.fail(["categories", _index], "an object", _entry);
          } else {
            {
              const _document_type = _entry.document_type;
              if (typeof _document_type !== "string") out.fail(["categories", _index, "document_type"], "a string", _document_type);
            }
            {
              const _fields = _entry.fields;
              if (!Array.isArray(_fields)) {
                out.fail(["categories", _index, "fields"], "a list", _fields);
              } else {
                for (let _index2 = 0; _index2 < _fields.length; _index2++) {
                  const _entry2 = _fields[_index2];
                  if (out.accepted || !isRequestedField$answer(_entry2)) out.inside(["categories", _index, "fields", _index2], _entry2, collectRequestedField$answer, $named);
                }
              }
            }
          }
          out.unknownMembers(["categories", _index], _entry, $named2);
        }
      }
    }
  }
}

export { $is as isRequestForInformation$answer, $collect as collectRequestForInformation$answer };
