// Schema AttachDocumentsToBusinessCustomerInput: a predicate and a collector.
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCompanyDetailsDocument, isCompanyDetailsDocument } from "./CompanyDetailsDocument.js";
import { collectLegalPresenceDocument, isLegalPresenceDocument } from "./LegalPresenceDocument.js";
import { collectOwnershipStructureDocument, isOwnershipStructureDocument } from "./OwnershipStructureDocument.js";

const $named = /*#__PURE__*/ new Set(["files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _customer_id = v.customer_id;
    if (typeof _customer_id !== "string") return false;
    if (!uuid(_customer_id)) return false;
  }
  {
    const _ownership_structure = v.ownership_structure;
    if (!Array.isArray(_ownership_structure)) return false;
    for (let _index = 0; _index < _ownership_structure.length; _index++) {
      const _entry = _ownership_structure[_index];
      if (!isOwnershipStructureDocument(_entry)) return false;
    }
  }
  {
    const _company_details = v.company_details;
    if (!Array.isArray(_company_details)) return false;
    for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
      const _entry2 = _company_details[_index2];
      if (!isCompanyDetailsDocument(_entry2)) return false;
    }
  }
  {
    const _legal_presence = v.legal_presence;
    if (!Array.isArray(_legal_presence)) return false;
    for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
      const _entry3 = _legal_presence[_index3];
      if (!isLegalPresenceDocument(_entry3)) return false;
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
      const _customer_id = v.customer_id;
      if (typeof _customer_id !== "string") {
        out.fail(["customer_id"], "a string", _customer_id);
      } else {
        if (!uuid(_customer_id)) out.fail(["customer_id"], "a UUID", _customer_id, "format");
      }
    }
    {
      const _ownership_structure = v.ownership_structure;
      if (!Array.isArray(_ownership_structure)) {
        out.fail(["ownership_structure"], "a list", _ownership_structure);
      } else {
        for (let _index = 0; _index < _ownership_structure.length; _index++) {
          const _entry = _ownership_structure[_index];
          if (out.accepted || !isOwnershipStructureDocument(_entry)) out.inside(["ownership_structure", _index], _entry, collectOwnershipStructureDocument, $named);
        }
      }
    }
    {
      const _company_details = v.company_details;
      if (!Array.isArray(_company_details)) {
        out.fail(["company_details"], "a list", _company_details);
      } else {
        for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
          const _entry2 = _company_details[_index2];
          if (out.accepted || !isCompanyDetailsDocument(_entry2)) out.inside(["company_details", _index2], _entry2, collectCompanyDetailsDocument, $named);
        }
      }
    }
    {
      const _legal_presence = v.legal_presence;
      if (!Array.isArray(_legal_presence)) {
        out.fail(["legal_presence"], "a list", _legal_presence);
      } else {
        for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
          const _entry3 = _legal_presence[_index3];
          if (out.accepted || !isLegalPresenceDocument(_entry3)) out.inside(["legal_presence", _index3], _entry3, collectLegalPresenceDocument, $named);
        }
      }
    }
    {
      const _tos_policies_value = v.tos_policies_value;
      if (typeof _tos_policies_value !== "string") out.fail(["tos_policies_value"], "a string", _tos_policies_value);
    }
  }
}

export { $is as isAttachDocumentsToBusinessCustomerInput, $collect as collectAttachDocumentsToBusinessCustomerInput };
