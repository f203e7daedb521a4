// Schema WebhookEventEnvelope: a predicate and a collector.
import { dateTime, uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";

const $members = /*#__PURE__*/ new Set(["customer.created", "customer.status", "customer.rfi", "transaction.status", "virtual_account.created", "virtual_account.created.v2", "virtual_account.status", "virtual_account.status.v2", "beneficiary.created", "beneficiary.status", "beneficiary.liquidation.deposit", "batch.transaction.item.status"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _id = v.id;
    if (typeof _id !== "string") return false;
    if (!uuid(_id)) return false;
  }
  {
    const _event_reference_id = v.event_reference_id;
    if (typeof _event_reference_id !== "string") return false;
  }
  {
    const _type = v.type;
    if (!$members.has(_type)) return false;
  }
  {
    const _created_at = v.created_at;
    if (typeof _created_at !== "string") return false;
    if (!dateTime(_created_at)) return false;
  }
  {
    const _sandbox_mode = v.sandbox_mode;
    if (typeof _sandbox_mode !== "boolean") return false;
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _id = v.id;
      if (typeof _id !== "string") {
        out.fail(["id"], "a string", _id);
      } else {
        if (!uuid(_id)) out.fail(["id"], "a UUID", _id, "format");
      }
    }
    {
      const _event_reference_id = v.event_reference_id;
      if (typeof _event_reference_id !== "string") out.fail(["event_reference_id"], "a string", _event_reference_id);
    }
    {
      const _type = v.type;
      if (typeof _type !== "string") {
        out.fail(["type"], "a string", _type);
      } else {
        if (!$members.has(_type)) out.fail(["type"], "customer.created, customer.status, customer.rfi, transaction.status, virtual_account.created, virtual_account.created.v2, virtual_account.status, virtual_account.status.v2, beneficiary.created, beneficiary.status, beneficiary.liquidation.deposit or batch.transaction.item.status", _type, "enum");
      }
    }
    {
      const _created_at = v.created_at;
      if (typeof _created_at !== "string") {
        out.fail(["created_at"], "a string", _created_at);
      } else {
        if (!dateTime(_created_at)) out.fail(["created_at"], "a moment that exists, such as 2026-01-31T12:00:00Z", _created_at, "format");
      }
    }
    {
      const _sandbox_mode = v.sandbox_mode;
      if (typeof _sandbox_mode !== "boolean") out.fail(["sandbox_mode"], "true or false", _sandbox_mode);
    }
  }
}

export { $is as isWebhookEventEnvelope, $collect as collectWebhookEventEnvelope };
