/**
 * References, each a whole schema around others: what stands at the root, and which definitions beside it. `schema(kind)`
 * makes any schema. These decide by the resource they stand in, so that each makes resources of its own.
 */
export const references = [
  {
    name: "$anchor",
    make({ random }, schema) {
      const kind = random.pick(["object", "array", "string"]);
      return {
        ...objectSchema(schema(kind)),
        $ref: "#part",
        $defs: { part: { $anchor: "part", ...objectSchema(schema(kind)) } },
      };
    },
  },
  {
    name: "$id",
    make({ random }, schema) {
      const kind = random.pick(["object", "array", "string"]);
      const part = {
        $id: "part",
        ...objectSchema(schema(kind)),
        $ref: "#/$defs/inner",
        $defs: { inner: schema(kind) },
      };
      return {
        $id: "https://fuzz.example/root",
        ...objectSchema(schema(kind)),
        $ref: random.pick(["part", "https://fuzz.example/part"]),
        $defs: { part },
      };
    },
  },
  {
    // A tree whose nodes the outer schema extends, as of "extending recursive schemas" (core, 7.1; appendix C).
    name: "$dynamicRef",
    make({ random }, schema) {
      const node = random.chance(0.8) ? { $dynamicAnchor: "node" } : { $anchor: "node" };
      const tree = {
        $id: "tree",
        $dynamicAnchor: "node",
        type: "object",
        properties: {
          v: schema("any"),
          ab: { type: "array", items: { $dynamicRef: "#node" } },
          a: { $dynamicRef: "#node" },
        },
        ...(random.chance(0.3) ? { required: ["v"] } : {}),
      };
      const closed = random.pick([
        { unevaluatedProperties: false },
        { maxProperties: 1 },
        { required: ["v"] },
        { properties: { v: schema("any") } },
      ]);
      return { $id: "https://fuzz.example/strict-tree", ...node, $ref: "tree", ...closed, $defs: { tree } };
    },
  },
];

function objectSchema(schema) {
  return typeof schema === "object" ? schema : {};
}
