// Schema AttachDocumentsToBusinessCustomerV2Input: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectV2FormationDocumentItem, isV2FormationDocumentItem } from "./V2FormationDocumentItem.js";
import { collectV2OwnershipDocumentItem, isV2OwnershipDocumentItem } from "./V2OwnershipDocumentItem.js";
import { collectV2SupportingDocumentItem, isV2SupportingDocumentItem } from "./V2SupportingDocumentItem.js";

const $named = /*#__PURE__*/ new Set(["description", "files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _formation_documents = v.formation_documents;
    if (_formation_documents !== undefined) {
      if (!Array.isArray(_formation_documents)) return false;
      for (let _index = 0; _index < _formation_documents.length; _index++) {
        const _entry = _formation_documents[_index];
        if (!isV2FormationDocumentItem(_entry)) return false;
      }
    }
  }
  {
    const _ownership_documents = v.ownership_documents;
    if (_ownership_documents !== undefined) {
      if (!Array.isArray(_ownership_documents)) return false;
      for (let _index2 = 0; _index2 < _ownership_documents.length; _index2++) {
        const _entry2 = _ownership_documents[_index2];
        if (!isV2OwnershipDocumentItem(_entry2)) return false;
      }
    }
  }
  {
    const _supporting_documents = v.supporting_documents;
    if (_supporting_documents !== undefined) {
      if (!Array.isArray(_supporting_documents)) return false;
      for (let _index3 = 0; _index3 < _supporting_documents.length; _index3++) {
        const _entry3 = _supporting_documents[_index3];
        if (!isV2SupportingDocumentItem(_entry3)) return false;
      }
    }
  }
  {
    const _tos_policies_value = v.tos_policies_value;
    if (typeof _tos_policies_value !== "string") return false;
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _formation_documents = v.formation_documents;
      if (_formation_documents !== undefined) {
        if (!Array.isArray(_formation_documents)) {
          out.fail(["formation_documents"], "a list", _formation_documents);
        } else {
          for (let _index = 0; _index < _formation_documents.length; _index++) {
            const _entry = _formation_documents[_index];
            if (out.accepted || !isV2FormationDocumentItem(_entry)) out.inside(["formation_documents", _index], _entry, collectV2FormationDocumentItem, $named);
          }
        }
      }
    }
    {
      const _ownership_documents = v.ownership_documents;
      if (_ownership_documents !== undefined) {
        if (!Array.isArray(_ownership_documents)) {
          out.fail(["ownership_documents"], "a list", _ownership_documents);
        } else {
          for (let _index2 = 0; _index2 < _ownership_documents.length; _index2++) {
            const _entry2 = _ownership_documents[_index2];
            if (out.accepted || !isV2OwnershipDocumentItem(_entry2)) out.inside(["ownership_documents", _index2], _entry2, collectV2OwnershipDocumentItem, $named);
          }
        }
      }
    }
    {
      const _supporting_documents = v.supporting_documents;
      if (_supporting_documents !== undefined) {
        if (!Array.isArray(_supporting_documents)) {
          out.fail(["supporting_documents"], "a list", _supporting_documents);
        } else {
          for (let _index3 = 0; _index3 < _supporting_documents.length; _index3++) {
            const _entry3 = _supporting_documents[_index3];
            if (out.accepted || !isV2SupportingDocumentItem(_entry3)) out.inside(["supporting_documents", _index3], _entry3, collectV2SupportingDocumentItem, $named);
          }
        }
      }
    }
    {
      const _tos_policies_value = v.tos_policies_value;
      if (typeof _tos_policies_value !== "string") out.fail(["tos_policies_value"], "a string", _tos_policies_value);
    }
  }
}

export { $is as isAttachDocumentsToBusinessCustomerV2Input, $collect as collectAttachDocumentsToBusinessCustomerV2Input };
