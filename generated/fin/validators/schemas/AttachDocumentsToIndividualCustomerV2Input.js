// Schema AttachDocumentsToIndividualCustomerV2Input: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectV2IndividualAddressDocument, isV2IndividualAddressDocument } from "./V2IndividualAddressDocument.js";
import { collectV2IndividualAttachIdentifyingDocument, isV2IndividualAttachIdentifyingDocument } from "./V2IndividualAttachIdentifyingDocument.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "state", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "issue_date", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _identifying_documents = v.identifying_documents;
    if (!Array.isArray(_identifying_documents)) return false;
    if (_identifying_documents.length < 1) return false;
    for (let _index = 0; _index < _identifying_documents.length; _index++) {
      const _entry = _identifying_documents[_index];
      if (!isV2IndividualAttachIdentifyingDocument(_entry)) return false;
    }
  }
  {
    const _address_documents = v.address_documents;
    if (!Array.isArray(_address_documents)) return false;
    if (_address_documents.length < 1) return false;
    if (_address_documents.length > 1) return false;
    for (let _index2 = 0; _index2 < _address_documents.length; _index2++) {
      const _entry2 = _address_documents[_index2];
      if (!isV2IndividualAddressDocument(_entry2)) return false;
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
      const _identifying_documents = v.identifying_documents;
      if (!Array.isArray(_identifying_documents)) {
        out.fail(["identifying_documents"], "a list", _identifying_documents);
      } else {
        if (_identifying_documents.length < 1) out.fail(["identifying_documents"], "at least 1 entry", _identifying_documents, "minItems");
        for (let _index = 0; _index < _identifying_documents.length; _index++) {
          const _entry = _identifying_documents[_index];
          if (out.accepted || !isV2IndividualAttachIdentifyingDocument(_entry)) out.inside(["identifying_documents", _index], _entry, collectV2IndividualAttachIdentifyingDocument, $named);
        }
      }
    }
    {
      const _address_documents = v.address_documents;
      if (!Array.isArray(_address_documents)) {
        out.fail(["address_documents"], "a list", _address_documents);
      } else {
        if (_address_documents.length < 1) out.fail(["address_documents"], "at least 1 entry", _address_documents, "minItems");
        if (_address_documents.length > 1) out.fail(["address_documents"], "at most 1 entry", _address_documents, "maxItems");
        for (let _index2 = 0; _index2 < _address_documents.length; _index2++) {
          const _entry2 = _address_documents[_index2];
          if (out.accepted || !isV2IndividualAddressDocument(_entry2)) out.inside(["address_documents", _index2], _entry2, collectV2IndividualAddressDocument, $named2);
        }
      }
    }
    {
      const _tos_policies_value = v.tos_policies_value;
      if (typeof _tos_policies_value !== "string") out.fail(["tos_policies_value"], "a string", _tos_policies_value);
    }
  }
}

export { $is as isAttachDocumentsToIndividualCustomerV2Input, $collect as collectAttachDocumentsToIndividualCustomerV2Input };
