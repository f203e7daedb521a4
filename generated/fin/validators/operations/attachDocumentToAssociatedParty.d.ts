// POST /v1/customers/associated-parties/individual/attach
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";

declare const $request: Validator<paths["/v1/customers/associated-parties/individual/attach"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<paths["/v1/customers/associated-parties/individual/attach"]["post"]["parameters"], unknown>;
/** Attach Document To Associated Party */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v1/customers/associated-parties/individual/attach"]["post"]["responses"][200]["content"]["application/json"], unknown>;
    readonly 401: Validator<paths["/v1/customers/associated-parties/individual/attach"]["post"]["responses"][401]["content"]["application/json"], unknown>;
    readonly 422: Validator<paths["/v1/customers/associated-parties/individual/attach"]["post"]["responses"][422]["content"]["application/json"], unknown>;
  };
};
export { $operation as attachDocumentToAssociatedParty, $request as request, $parameters as parameters };
