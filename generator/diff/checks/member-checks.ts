import { type Check, checkOf, type Row } from "./check.ts";

/** Properties that came, went, or must be there; of a parameter that is an object, too. */
export function memberChecks(): readonly Check[] {
  const ofParameter = (text: string) => text.replace("request-property", "request-parameter-property");
  const ofParameters = requestMembers.map(
    ([id, levels, mirror, meaning]): Row => [
      ofParameter(id),
      levels,
      ofParameter(mirror),
      `of a parameter: ${meaning}`,
    ],
  );
  return [...requestMembers, ...ofParameters, ...headerMembers, ...responseMembers, ...accessMembers()].map(checkOf);
}

const requestMembers: readonly Row[] = [
  ["new-required-request-property", "error", "request-property-removed", "a property is new and required"],
  [
    "new-required-request-property-with-default",
    "error, info",
    "request-property-removed",
    "a property is new, required, and has a default value",
  ],
  ["new-optional-request-property", "info", "request-property-removed", "a property is new and optional"],
  ["request-property-removed", "error, warning, info", "new-optional-request-property", "a property is gone"],
  ["request-property-became-required", "error", "request-property-became-optional", "a property must be sent now"],
  [
    "request-property-became-required-with-default",
    "error, info",
    "request-property-became-optional",
    "a property that has a default value must be sent now",
  ],
  ["request-property-became-optional", "info", "request-property-became-required", "a property may be left out now"],
];

/** Three of a parameter in a header go by another name. */
const headerMembers: readonly Row[] = [
  [
    "request-header-property-became-enum",
    "error",
    "request-parameter-property-became-not-enum",
    "a property of a header: only listed values are left",
  ],
  [
    "request-header-property-became-required",
    "error",
    "request-parameter-property-became-optional",
    "a property of a header must be sent now",
  ],
  [
    "new-required-request-header-property",
    "error",
    "request-parameter-property-removed",
    "a property of a header is new and required",
  ],
];

const responseMembers: readonly Row[] = [
  [
    "request-read-only-property-became-required",
    "info",
    "request-read-only-property-became-optional",
    "a readOnly property is required now",
  ],
  [
    "request-read-only-property-became-optional",
    "info",
    "request-read-only-property-became-required",
    "a readOnly property is required no longer",
  ],
  [
    "response-write-only-property-became-required",
    "info",
    "response-write-only-property-became-optional",
    "a writeOnly property is required now",
  ],
  [
    "response-write-only-property-became-optional",
    "info",
    "response-write-only-property-became-required",
    "a writeOnly property is required no longer",
  ],
  ...["", "-write-only"].flatMap((kind): readonly Row[] => {
    const word = kind === "" ? "property" : "writeOnly property";
    return [
      [
        `response-required${kind}-property-added`,
        "info",
        `response-required${kind}-property-removed`,
        `a required ${word} of an answer is new`,
      ],
      [
        `response-required${kind}-property-removed`,
        "error",
        `response-required${kind}-property-added`,
        `a required ${word} of an answer is gone`,
      ],
      [
        `response-optional${kind}-property-added`,
        "warning, info",
        `response-optional${kind}-property-removed`,
        `an optional ${word} of an answer is new`,
      ],
      [
        `response-optional${kind}-property-removed`,
        "info",
        `response-optional${kind}-property-added`,
        `an optional ${word} of an answer is gone`,
      ],
    ];
  }),
  [
    "response-property-became-required",
    "info",
    "response-property-became-optional",
    "a property of an answer is always there",
  ],
  [
    "response-property-became-optional",
    "error",
    "response-property-became-required",
    "a property of an answer may be missing",
  ],
];

function accessMembers(): readonly Row[] {
  return ["request", "response"].flatMap((direction) =>
    ["required", "optional"].flatMap((need) =>
      ["read-only", "write-only"].flatMap((access) =>
        [access, `not-${access}`].map((became, index): Row => {
          const back = index === 0 ? `not-${access}` : access;
          const id = `${direction}-${need}-property-became-${became}`;
          const words = `a property of a ${direction} became ${became.replaceAll("-", " ")}`;
          return [id, "info", `${direction}-${need}-property-became-${back}`, words];
        }),
      ),
    ),
  );
}
