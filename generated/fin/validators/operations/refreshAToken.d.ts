// POST /v1/oauth/refresh-token
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $request: Validator<paths["/v1/oauth/refresh-token"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<paths["/v1/oauth/refresh-token"]["post"]["parameters"], unknown>;
/** Refresh a Token */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v1/oauth/refresh-token"]["post"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v1/oauth/refresh-token"]["post"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v1/oauth/refresh-token"]["post"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as refreshAToken, $request as request, $parameters as parameters };
