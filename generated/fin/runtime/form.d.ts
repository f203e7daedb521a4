/** Bodies that are no JSON, as they are sent. */
/**
 * The body's members as a form: what is undefined is left out, each entry of a list stands for itself, an object is
 * written as JSON (OpenAPI 3.1, 4.8.15.1).
 */
export declare function formOf(members: object): FormData;
/** The same for `application/x-www-form-urlencoded`. */
export declare function searchOf(members: object): URLSearchParams;
