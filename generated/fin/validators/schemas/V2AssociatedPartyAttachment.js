// Schema V2AssociatedPartyAttachment: a predicate and a collector.
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectV2AddressDocumentAttachment, isV2AddressDocumentAttachment } from "./V2AddressDocumentAttachment.js";
import { collectV2AssociatedPartySupportingDocumentAttachment, isV2AssociatedPartySupportingDocumentAttachment } from "./V2AssociatedPartySupportingDocumentAttachment.js";
import { collectV2IdentifyingDocumentAttachment, isV2IdentifyingDocumentAttachment } from "./V2IdentifyingDocumentAttachment.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _associated_party_id = v.associated_party_id;
    if (typeof _associated_party_id !== "string") return false;
    if (!uuid(_associated_party_id)) return false;
  }
  {
    const _identifying_documents = v.identifying_documents;
    if (_identifying_documents !== undefined) {
      if (!Array.isArray(_identifying_documents)) return false;
      for (let _index = 0; _index < _identifying_documents.length; _index++) {
        const _entry = _identifying_documents[_index];
        if (!isV2IdentifyingDocumentAttachment(_entry)) return false;
      }
    }
  }
  {
    const _address_documents = v.address_documents;
    if (_address_documents !== undefined) {
      if (!Array.isArray(_address_documents)) return false;
      for (let _index2 = 0; _index2 < _address_documents.length; _index2++) {
        const _entry2 = _address_documents[_index2];
        if (!isV2AddressDocumentAttachment(_entry2)) return false;
      }
    }
  }
  {
    const _supporting_documents = v.supporting_documents;
    if (_supporting_documents !== undefined) {
      if (!Array.isArray(_supporting_documents)) return false;
      for (let _index3 = 0; _index3 < _supporting_documents.length; _index3++) {
        const _entry3 = _supporting_documents[_index3];
        if (!isV2AssociatedPartySupportingDocumentAttachment(_entry3)) return false;
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
      const _associated_party_id = v.associated_party_id;
      if (typeof _associated_party_id !== "string") {
        out.fail(["associated_party_id"], "a string", _associated_party_id);
      } else {
        if (!uuid(_associated_party_id)) out.fail(["associated_party_id"], "a UUID", _associated_party_id, "format");
      }
    }
    {
      const _identifying_documents = v.identifying_documents;
      if (_identifying_documents !== undefined) {
        if (!Array.isArray(_identifying_documents)) {
          out.fail(["identifying_documents"], "a list", _identifying_documents);
        } else {
          for (let _index = 0; _index < _identifying_documents.length; _index++) {
            const _entry = _identifying_documents[_index];
            if (out.accepted || !isV2IdentifyingDocumentAttachment(_entry)) out.inside(["identifying_documents", _index], _entry, collectV2IdentifyingDocumentAttachment, $named);
          }
        }
      }
    }
    {
      const _address_documents = v.address_documents;
      if (_address_documents !== undefined) {
        if (!Array.isArray(_address_documents)) {
          out.fail(["address_documents"], "a list", _address_documents);
        } else {
          for (let _index2 = 0; _index2 < _address_documents.length; _index2++) {
            const _entry2 = _address_documents[_index2];
            if (out.accepted || !isV2AddressDocumentAttachment(_entry2)) out.inside(["address_documents", _index2], _entry2, collectV2AddressDocumentAttachment, $named2);
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
            if (out.accepted || !isV2AssociatedPartySupportingDocumentAttachment(_entry3)) out.inside(["supporting_documents", _index3], _entry3, collectV2AssociatedPartySupportingDocumentAttachment, $named2);
          }
        }
      }
    }
  }
}

export { $is as isV2AssociatedPartyAttachment, $collect as collectV2AssociatedPartyAttachment };
