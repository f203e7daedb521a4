// POST /v1/oauth/token
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $request: Validator<paths["/v1/oauth/token"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<paths["/v1/oauth/token"]["post"]["parameters"], unknown>;
/** Issue a Token */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v1/oauth/token"]["post"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v1/oauth/token"]["post"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v1/oauth/token"]["post"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as issueAToken, $request as request, $parameters as parameters };
