// Schema UpdateCustomerInput: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectCompanyDetailsDocument, isCompanyDetailsDocument } from "./CompanyDetailsDocument.js";
import { collectLegalPresenceDocument, isLegalPresenceDocument } from "./LegalPresenceDocument.js";
import { collectOwnershipStructureDocument, isOwnershipStructureDocument } from "./OwnershipStructureDocument.js";
import { collectProofOfAddressIndividual, isProofOfAddressIndividual } from "./ProofOfAddressIndividual.js";
import { collectProofOfIdentity, isProofOfIdentity } from "./ProofOfIdentity.js";
import { collectUpdateCustomerPartyAttachment, isUpdateCustomerPartyAttachment } from "./UpdateCustomerPartyAttachment.js";
import { collectV2FormationDocumentItem, isV2FormationDocumentItem } from "./V2FormationDocumentItem.js";
import { collectV2OwnershipDocumentItem, isV2OwnershipDocumentItem } from "./V2OwnershipDocumentItem.js";
import { collectV2SupportingDocumentItem, isV2SupportingDocumentItem } from "./V2SupportingDocumentItem.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "type"]);
const $named3 = /*#__PURE__*/ new Set(["files", "type"]);
const $named4 = /*#__PURE__*/ new Set(["description", "files", "type"]);
const $named5 = /*#__PURE__*/ new Set(["address_documents", "associated_party_id", "identifying_documents", "proof_of_address", "proof_of_identity", "supporting_documents", "tax_info"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _proof_of_identity = v.proof_of_identity;
    if (_proof_of_identity !== undefined) {
      if (!isProofOfIdentity(_proof_of_identity)) return false;
    }
  }
  {
    const _proof_of_address = v.proof_of_address;
    if (_proof_of_address !== undefined) {
      if (!isProofOfAddressIndividual(_proof_of_address)) return false;
    }
  }
  {
    const _ownership_structure = v.ownership_structure;
    if (_ownership_structure !== undefined) {
      if (!Array.isArray(_ownership_structure)) return false;
      for (let _index = 0; _index < _ownership_structure.length; _index++) {
        const _entry = _ownership_structure[_index];
        if (!isOwnershipStructureDocument(_entry)) return false;
      }
    }
  }
  {
    const _company_details = v.company_details;
    if (_company_details !== undefined) {
      if (!Array.isArray(_company_details)) return false;
      for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
        const _entry2 = _company_details[_index2];
        if (!isCompanyDetailsDocument(_entry2)) return false;
      }
    }
  }
  {
    const _legal_presence = v.legal_presence;
    if (_legal_presence !== undefined) {
      if (!Array.isArray(_legal_presence)) return false;
      for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
        const _entry3 = _legal_presence[_index3];
        if (!isLegalPresenceDocument(_entry3)) return false;
      }
    }
  }
  {
    const _formation_documents = v.formation_documents;
    if (_formation_documents !== undefined) {
      if (!Array.isArray(_formation_documents)) return false;
      for (let _index4 = 0; _index4 < _formation_documents.length; _index4++) {
        const _entry4 = _formation_documents[_index4];
        if (!isV2FormationDocumentItem(_entry4)) return false;
      }
    }
  }
  {
    const _ownership_documents = v.ownership_documents;
    if (_ownership_documents !== undefined) {
      if (!Array.isArray(_ownership_documents)) return false;
      for (let _index5 = 0; _index5 < _ownership_documents.length; _index5++) {
        const _entry5 = _ownership_documents[_index5];
        if (!isV2OwnershipDocumentItem(_entry5)) return false;
      }
    }
  }
  {
    const _supporting_documents = v.supporting_documents;
    if (_supporting_documents !== undefined) {
      if (!Array.isArray(_supporting_documents)) return false;
      for (let _index6 = 0; _index6 < _supporting_documents.length; _index6++) {
        const _entry6 = _supporting_documents[_index6];
        if (!isV2SupportingDocumentItem(_entry6)) return false;
      }
    }
  }
  {
    const _tos_policies_value = v.tos_policies_value;
    if (_tos_policies_value !== undefined) {
      if (typeof _tos_policies_value !== "string") return false;
    }
  }
  {
    const _associated_party_attachments = v.associated_party_attachments;
    if (_associated_party_attachments !== undefined) {
      if (!Array.isArray(_associated_party_attachments)) return false;
      for (let _index7 = 0; _index7 < _associated_party_attachments.length; _index7++) {
        const _entry7 = _associated_party_attachments[_index7];
        if (!isUpdateCustomerPartyAttachment(_entry7)) return false;
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
      const _proof_of_identity = v.proof_of_identity;
      if (_proof_of_identity !== undefined) {
        if (out.accepted || !isProofOfIdentity(_proof_of_identity)) out.inside(["proof_of_identity"], _proof_of_identity, collectProofOfIdentity, $named);
      }
    }
    {
      const _proof_of_address = v.proof_of_address;
      if (_proof_of_address !== undefined) {
        if (out.accepted || !isProofOfAddressIndividual(_proof_of_address)) out.inside(["proof_of_address"], _proof_of_address, collectProofOfAddressIndividual, $named2);
      }
    }
    {
      const _ownership_structure = v.ownership_structure;
      if (_ownership_structure !== undefined) {
        if (!Array.isArray(_ownership_structure)) {
          out.fail(["ownership_structure"], "a list", _ownership_structure);
        } else {
          for (let _index = 0; _index < _ownership_structure.length; _index++) {
            const _entry = _ownership_structure[_index];
            if (out.accepted || !isOwnershipStructureDocument(_entry)) out.inside(["ownership_structure", _index], _entry, collectOwnershipStructureDocument, $named3);
          }
        }
      }
    }
    {
      const _company_details = v.company_details;
      if (_company_details !== undefined) {
        if (!Array.isArray(_company_details)) {
          out.fail(["company_details"], "a list", _company_details);
        } else {
          for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
            const _entry2 = _company_details[_index2];
            if (out.accepted || !isCompanyDetailsDocument(_entry2)) out.inside(["company_details", _index2], _entry2, collectCompanyDetailsDocument, $named3);
          }
        }
      }
    }
    {
      const _legal_presence = v.legal_presence;
      if (_legal_presence !== undefined) {
        if (!Array.isArray(_legal_presence)) {
          out.fail(["legal_presence"], "a list", _legal_presence);
        } else {
          for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
            const _entry3 = _legal_presence[_index3];
            if (out.accepted || !isLegalPresenceDocument(_entry3)) out.inside(["legal_presence", _index3], _entry3, collectLegalPresenceDocument, $named3);
          }
        }
      }
    }
    {
      const _formation_documents = v.formation_documents;
      if (_formation_documents !== undefined) {
        if (!Array.isArray(_formation_documents)) {
          out.fail(["formation_documents"], "a list", _formation_documents);
        } else {
          for (let _index4 = 0; _index4 < _formation_documents.length; _index4++) {
            const _entry4 = _formation_documents[_index4];
            if (out.accepted || !isV2FormationDocumentItem(_entry4)) out.inside(["formation_documents", _index4], _entry4, collectV2FormationDocumentItem, $named4);
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
          for (let _index5 = 0; _index5 < _ownership_documents.length; _index5++) {
            const _entry5 = _ownership_documents[_index5];
            if (out.accepted || !isV2OwnershipDocumentItem(_entry5)) out.inside(["ownership_documents", _index5], _entry5, collectV2OwnershipDocumentItem, $named4);
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
          for (let _index6 = 0; _index6 < _supporting_documents.length; _index6++) {
            const _entry6 = _supporting_documents[_index6];
            if (out.accepted || !isV2SupportingDocumentItem(_entry6)) out.inside(["supporting_documents", _index6], _entry6, collectV2SupportingDocumentItem, $named4);
          }
        }
      }
    }
    {
      const _tos_policies_value = v.tos_policies_value;
      if (_tos_policies_value !== undefined) {
        if (typeof _tos_policies_value !== "string") out.fail(["tos_policies_value"], "a string", _tos_policies_value);
      }
    }
    {
      const _associated_party_attachments = v.associated_party_attachments;
      if (_associated_party_attachments !== undefined) {
        if (!Array.isArray(_associated_party_attachments)) {
          out.fail(["associated_party_attachments"], "a list", _associated_party_attachments);
        } else {
          for (let _index7 = 0; _index7 < _associated_party_attachments.length; _index7++) {
            const _entry7 = _associated_party_attachments[_index7];
            if (out.accepted || !isUpdateCustomerPartyAttachment(_entry7)) out.inside(["associated_party_attachments", _index7], _entry7, collectUpdateCustomerPartyAttachment, $named5);
          }
        }
      }
    }
  }
}

export { $is as isUpdateCustomerInput, $collect as collectUpdateCustomerInput };
