// Schema ApplicantRejection: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v) && v !== null) return false;
  if (isObject(v)) {
    {
      const _moderation_comment = v.moderation_comment;
      if (_moderation_comment !== undefined) {
        if (typeof _moderation_comment !== "string") return false;
      }
    }
    {
      const _reject_labels = v.reject_labels;
      if (_reject_labels !== undefined) {
        if (!Array.isArray(_reject_labels)) return false;
        for (let _index = 0; _index < _reject_labels.length; _index++) {
          const _entry = _reject_labels[_index];
          if (typeof _entry !== "string") return false;
        }
      }
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v) && v !== null) {
    out.fail([], "an object or null", v);
  } else {
    if (isObject(v)) {
      {
        const _moderation_comment = v.moderation_comment;
        if (_moderation_comment !== undefined) {
          if (typeof _moderation_comment !== "string") out.fail(["moderation_comment"], "a string", _moderation_comment);
        }
      }
      {
        const _reject_labels = v.reject_labels;
        if (_reject_labels !== undefined) {
          if (!Array.isArray(_reject_labels)) {
            out.fail(["reject_labels"], "a list", _reject_labels);
          } else {
            for (let _index = 0; _index < _reject_labels.length; _index++) {
              const _entry = _reject_labels[_index];
              if (typeof _entry !== "string") out.fail(["reject_labels", _index], "a string", _entry);
            }
          }
        }
      }
    }
  }
}

export { $is as isApplicantRejection$answer, $collect as collectApplicantRejection$answer };
