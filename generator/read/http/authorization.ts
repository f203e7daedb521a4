import { diagnostic, InputError } from "../../diagnostics.ts";
import { authorizationVariable, basicOf, type Environment } from "../credentials.ts";

/**
 * What is said of who asks, by host: for that of a given URL the user and password in it, else what the environment holds. It is
 * sent to that host alone, and stands in no file and no message. Throws InputError where it cannot be sent.
 */
export function authorizationFor(given: readonly URL[], env: Environment): (url: URL) => string | undefined {
  return (url) => {
    // A redirect may lead from http to https, and what was given for https is never sent without.
    const isSafe = ({ protocol }: URL) => protocol === url.protocol || url.protocol === "https:";
    const named = given.find((one) => one.host === url.host && isSafe(one) && basicOf(one) !== undefined);
    if (named !== undefined) return basicOf(named);
    const variable = authorizationVariable(url);
    const said = variable === undefined ? undefined : env[variable]?.trim();
    if (variable === undefined || said === undefined || said === "") return undefined;
    if (!/^[\x20-\x7e]+$/.test(said)) throw new InputError([diagnostic("authorization-unusable", { variable }, null)]);
    return said;
  };
}
