// POST /v2/customers/{customer_id}/business/attach
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $request: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["parameters"], unknown>;
/** Attach Documents to Business Customer V2 */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 400: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["responses"][400]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 404: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["responses"][404]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v2/customers/{customer_id}/business/attach"]["post"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as attachDocumentsToBusinessCustomerV2, $request as request, $parameters as parameters };
