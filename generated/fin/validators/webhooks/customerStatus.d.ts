// webhook customer.status
import type { Validator } from "../../runtime/validator.js";
import type { webhooks } from "../../types.js";

/** Customer Status */
declare const $operation: {
  readonly request: Validator<webhooks["customer.status"]["post"]["requestBody"]["content"]["application/json"], unknown>;
  readonly parameters: Validator<webhooks["customer.status"]["post"]["parameters"], unknown>;
  readonly responses: {};
};
export { $operation as customerStatus };
