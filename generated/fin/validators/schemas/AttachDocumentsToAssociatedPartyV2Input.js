// Schema AttachDocumentsToAssociatedPartyV2Input: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectV2AssociatedPartyAttachment, isV2AssociatedPartyAttachment } from "./V2AssociatedPartyAttachment.js";

const $named = /*#__PURE__*/ new Set(["address_documents", "associated_party_id", "identifying_documents", "supporting_documents"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _associated_party_attachments = v.associated_party_attachments;
    if (!Array.isArray(_associated_party_attachments)) return false;
    if (_associated_party_attachments.length < 1) return false;
    for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
      const _entry = _associated_party_attachments[_index];
      if (!isV2AssociatedPartyAttachment(_entry)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _associated_party_attachments = v.associated_party_attachments;
      if (!Array.isArray(_associated_party_attachments)) {
        out.fail(["associated_party_attachments"], "a list", _associated_party_attachments);
      } else {
        if (_associated_party_attachments.length < 1) out.fail(["associated_party_attachments"], "at least 1 entry", _associated_party_attachments, "minItems");
        for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
          const _entry = _associated_party_attachments[_index];
          if (out.accepted || !isV2AssociatedPartyAttachment(_entry)) out.inside(["associated_party_attachments", _index], _entry, collectV2AssociatedPartyAttachment, $named);
        }
      }
    }
  }
}

export { $is as isAttachDocumentsToAssociatedPartyV2Input, $collect as collectAttachDocumentsToAssociatedPartyV2Input };
