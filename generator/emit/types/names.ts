import type { Json } from "../../read/document.ts";

/** "DRIVERS_LICENSE" -> "DriversLicense", "identifying_documents" -> "IdentifyingDocuments", "customerId" -> "CustomerId". */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== "")
    .map((part) => (/[a-z]/.test(part) ? part : part.toLowerCase()))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

/** A name for some of the values that a field can hold: "PassportOrSelfie", "NotSelfie", else "Other". */
export function valuesName(some: readonly (Json | undefined)[], all: readonly (Json | undefined)[]): string {
  const rest = all.filter((value) => !some.includes(value));
  if (some.length <= 3) return some.map(valueName).join("Or");
  return rest.length > 0 && rest.length <= 2 ? `Not${rest.map(valueName).join("Or")}` : "Other";
}

/** A name nobody has: the one wanted, or that with a number. */
export function freeName(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}

function valueName(value: Json | undefined): string {
  if (value === undefined) return "Absent";
  const name = pascal(typeof value === "string" ? value : JSON.stringify(value));
  return name === "" ? "Value" : name;
}
