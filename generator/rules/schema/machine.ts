import { closed } from "../../constraints/rule-schema.ts";
import type { JsonObject } from "../../read/document.ts";
import { type Definitions, offered, ref } from "./forms.ts";
import type { Offer } from "./offer.ts";

/** A machine under `states`, and a state of any of them. */
export function machineDefinitions(offer: Offer | undefined): Definitions {
  const states = [...new Set([...(offer?.states.values() ?? [])].flat())];
  const state: JsonObject = offered(states, { type: "string" });
  const several: JsonObject = { anyOf: [ref("state"), { type: "array", items: ref("state"), minItems: 1 }] };
  const by = ["server", ...(offer?.operations ?? []).map(({ key }) => key)];
  return {
    state: { description: "A state: it is known by being named in a move.", ...state },
    machine: closed(
      {
        at: { description: "The fact that says in which state it is: context.customer.status.", allOf: [ref("fact")] },
        initial: { description: "The state it begins in.", allOf: [ref("state")] },
        moves: {
          description: "What moves it from state to state.",
          type: "array",
          minItems: 1,
          items: closed(
            {
              from: { description: "The state before, or a list of states.", ...several },
              to: { description: "The state after, or a list of states.", ...several },
              by: {
                description: "The operation or webhook that moves it, or server.",
                ...(offer === undefined ? offered(by, { type: "string" }) : { enum: by }),
              },
            },
            { required: ["from", "to", "by"] },
          ),
        },
      },
      { required: ["at", "initial", "moves"] },
    ),
  };
}
