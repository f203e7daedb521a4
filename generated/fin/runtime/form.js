/** Bodies that are no JSON, as they are sent. */
/**
 * The body's members as a form: what is undefined is left out, each entry of a list stands for itself, an object is
 * written as JSON (OpenAPI 3.1, 4.8.15.1).
 */
export function formOf(members) {
    const form = new FormData();
    for (const [name, value] of entriesOf(members))
        form.append(name, value instanceof Blob ? value : textOf(value));
    return form;
}
/** The same for `application/x-www-form-urlencoded`. */
export function searchOf(members) {
    return new URLSearchParams(entriesOf(members).map(([name, value]) => [name, textOf(value)]));
}
function entriesOf(members) {
    return Object.entries(members).flatMap(([name, value]) => (Array.isArray(value) ? value : [value])
        .filter((one) => one !== undefined)
        .map((one) => [name, one]));
}
function textOf(value) {
    return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
