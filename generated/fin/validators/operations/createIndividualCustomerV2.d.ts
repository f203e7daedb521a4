// POST /v2/customers/individual
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $request: Validator<paths["/v2/customers/individual"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<paths["/v2/customers/individual"]["post"]["parameters"], unknown>;
/** Create Individual Customer V2 */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v2/customers/individual"]["post"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v2/customers/individual"]["post"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v2/customers/individual"]["post"]["responses"][422]["content"]["application/json"], unknown>;
    readonly 423: Validator<paths["/v2/customers/individual"]["post"]["responses"][423]["content"]["application/json"], unknown>;
  };
};
export { $operation as createIndividualCustomerV2, $request as request, $parameters as parameters };
