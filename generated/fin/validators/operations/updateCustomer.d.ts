// PATCH /v1/customers/{customer_id}
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";
import type { UpdateCustomerContext } from "../context.js";

declare const $request: Validator<paths["/v1/customers/{customer_id}"]["patch"]["requestBody"]["content"]["application/json"], UpdateCustomerContext>;
declare const $parameters: Validator<paths["/v1/customers/{customer_id}"]["patch"]["parameters"], UpdateCustomerContext>;
/** Update Customer */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][200]["content"]["application/json"], UpdateCustomerContext>;
    readonly 400: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][400]["content"]["application/json"], UpdateCustomerContext>;
    readonly 401: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][401]["content"]["application/json"], UpdateCustomerContext>;
    readonly 404: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][404]["content"]["application/json"], UpdateCustomerContext>;
    readonly 422: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][422]["content"]["application/json"], UpdateCustomerContext>;
  };
};
export { $operation as updateCustomer, $request as request, $parameters as parameters };
