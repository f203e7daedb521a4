/**
 * References, each a whole schema around others: what stands at the root, and which definitions beside it. `schema(kind)`
 * makes any schema. These decide by the resource they stand in, so that each makes resources of its own.
 */
export const references = [
  {
    // A union of definitions that a property tells apart.
    name: "$ref",
    make({ random }, schema) {
      const branch = (value) => ({
        type: "object",
        properties: { kind: { enum: [value] }, [random.pick(["a", "v"])]: schema("any") },
        ...(random.chance(0.8) ? { required: ["kind"] } : {}),
      });
      const values = random.some(["x", "y", "z"], random.whole(2, 3));
      const alternatives = values.map((_, at) => ({ $ref: `#/$defs/d${at}` }));
      return {
        [random.pick(["oneOf", "anyOf"])]: [...alternatives, ...(random.chance(0.2) ? [branch("x")] : [])],
        $defs: Object.fromEntries(values.map((value, at) => [`d${at}`, branch(value)])),
      };
    },
  },
  {
    name: "$anchor",
    only: "2020-12",
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
    only: "2020-12",
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
    only: "2020-12",
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
