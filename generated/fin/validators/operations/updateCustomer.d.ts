// PATCH /v1/customers/{customer_id}
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";
import type { Context } from "../context.js";

/** Update Customer */
declare const $operation: {
  readonly request: Validator<paths["/v1/customers/{customer_id}"]["patch"]["requestBody"]["content"]["application/json"], Context>;
  readonly parameters: Validator<paths["/v1/customers/{customer_id}"]["patch"]["parameters"], unknown>;
  readonly responses: {
    readonly 200: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 400: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][400]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 404: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][404]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v1/customers/{customer_id}"]["patch"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as updateCustomer };
