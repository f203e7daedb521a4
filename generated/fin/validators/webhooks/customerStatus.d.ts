// webhook customer.status
import type { Validator } from "../../runtime/validator.js";
import type { webhooks } from "../../types.js";

declare const $request: Validator<webhooks["customer.status"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<webhooks["customer.status"]["post"]["parameters"], unknown>;
/** Customer Status */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {};
};
export { $operation as customerStatus, $request as request, $parameters as parameters };
