// POST /v2/customers/{customer_id}/individual/attach
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";
import type { AttachDocumentsToIndividualCustomerV2Context } from "../context.js";

declare const $request: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["requestBody"]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
declare const $parameters: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["parameters"], AttachDocumentsToIndividualCustomerV2Context>;
/** Attach Documents to Individual Customer V2 */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][200]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 400: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][400]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 401: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][401]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 403: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][403]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 404: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][404]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 409: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][409]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 422: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][422]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
    readonly 500: Validator<paths["/v2/customers/{customer_id}/individual/attach"]["post"]["responses"][500]["content"]["application/json"], AttachDocumentsToIndividualCustomerV2Context>;
  };
};
export { $operation as attachDocumentsToIndividualCustomerV2, $request as request, $parameters as parameters };
