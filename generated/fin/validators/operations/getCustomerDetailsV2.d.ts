// GET /v2/customers/{customer_id}
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $parameters: Validator<paths["/v2/customers/{customer_id}"]["get"]["parameters"], unknown>;
/** Get Customer Details V2 */
declare const $operation: {
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v2/customers/{customer_id}"]["get"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v2/customers/{customer_id}"]["get"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 404: Validator<paths["/v2/customers/{customer_id}"]["get"]["responses"][404]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v2/customers/{customer_id}"]["get"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as getCustomerDetailsV2, $parameters as parameters };
