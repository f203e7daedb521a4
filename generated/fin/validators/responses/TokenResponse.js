// Schema TokenResponse: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectTokenMoment$answer, isTokenMoment$answer } from "./TokenMoment.js";

function $is(v) {
  if (!isObject(v)) return false;
  {
    const _access_token = v.access_token;
    if (_access_token !== undefined) {
      if (typeof _access_token !== "string") return false;
    }
  }
  {
    const _access_token_ttl = v.access_token_ttl;
    if (_access_token_ttl !== undefined) {
      if (!isTokenMoment$answer(_access_token_ttl)) return false;
    }
  }
  {
    const _refresh_token = v.refresh_token;
    if (_refresh_token !== undefined) {
      if (typeof _refresh_token !== "string") return false;
    }
  }
  {
    const _refresh_token_ttl = v.refresh_token_ttl;
    if (_refresh_token_ttl !== undefined) {
      if (!isTokenMoment$answer(_refresh_token_ttl)) return false;
    }
  }
  {
    const _current_time = v.current_time;
    if (_current_time !== undefined) {
      if (!isTokenMoment$answer(_current_time)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _access_token = v.access_token;
      if (_access_token !== undefined) {
        if (typeof _access_token !== "string") out.fail(["access_token"], "a string", _access_token);
      }
    }
    {
      const _access_token_ttl = v.access_token_ttl;
      if (_access_token_ttl !== undefined) {
        if (out.accepted || !isTokenMoment$answer(_access_token_ttl)) out.inside(["access_token_ttl"], _access_token_ttl, collectTokenMoment$answer);
      }
    }
    {
      const _refresh_token = v.refresh_token;
      if (_refresh_token !== undefined) {
        if (typeof _refresh_token !== "string") out.fail(["refresh_token"], "a string", _refresh_token);
      }
    }
    {
      const _refresh_token_ttl = v.refresh_token_ttl;
      if (_refresh_token_ttl !== undefined) {
        if (out.accepted || !isTokenMoment$answer(_refresh_token_ttl)) out.inside(["refresh_token_ttl"], _refresh_token_ttl, collectTokenMoment$answer);
      }
    }
    {
      const _current_time = v.current_time;
      if (_current_time !== undefined) {
        if (out.accepted || !isTokenMoment$answer(_current_time)) out.inside(["current_time"], _current_time, collectTokenMoment$answer);
      }
    }
  }
}

export { $is as isTokenResponse$answer, $collect as collectTokenResponse$answer };
