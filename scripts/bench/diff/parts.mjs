// What an edit can change in an operation: a function of what `partsOf` gives that finds it, or undefined.

export function aloneNot({ item, method }) {
  return Object.keys(item).length > 1 ? { item, method } : undefined;
}

export function alone({ item, paths, path }) {
  return Object.keys(item).length === 1 ? { paths, path } : undefined;
}

export function withoutHead({ item }) {
  return item.head === undefined ? { item, method: "head" } : undefined;
}

export function live({ operation }) {
  return operation.deprecated === true ? undefined : { operation };
}

export function named({ operation }) {
  return { operation };
}

export function tagged({ operation }) {
  return operation.tags?.length === 1 ? { operation } : undefined;
}

export function open({ operation }) {
  return operation.security === undefined ? { operation } : undefined;
}

export function withParameters({ operation }) {
  return operation.parameters?.length > 0 ? operation.parameters : undefined;
}

export function parameter(fits = () => true) {
  return ({ operation }) => {
    const all = operation.parameters ?? [];
    const one = all.find((each) => each.in === "query" && each.schema?.type !== undefined && fits(each));
    return one && { all, one, schema: one.schema };
  };
}

export function optional({ required }) {
  return required !== true;
}

export function hasEnum({ schema }) {
  return schema.enum?.length > 2;
}

export function hasEnumDefault({ schema }) {
  return schema.enum?.length > 1 && schema.default !== undefined;
}

export function isText({ schema }) {
  return schema.type === "string" && schema.enum === undefined && schema.format === undefined;
}

export function isWhole({ schema }) {
  return schema.type === "integer" && schema.maximum === undefined;
}

export function body(fits = () => true) {
  return ({ operation }) => {
    const one = operation.requestBody;
    return one?.content?.["application/json"] !== undefined && fits(one) ? { operation, body: one } : undefined;
  };
}

/** A member of an operation's own body. */
export function member(fits = () => true) {
  return ({ operation }) => within(operation.requestBody?.content?.["application/json"]?.schema, fits);
}

function within(schema, fits) {
  if ((schema?.type !== "object" || schema.properties === undefined || schema.oneOf) ?? schema.anyOf) return undefined;
  const [name, one] =
    Object.entries(schema.properties).find(([key, value]) => value.type !== undefined && fits(value, key, schema)) ??
    [];
  return name === undefined ? undefined : { schema, name, one };
}

export function isOptional(_, name, { required }) {
  return !required?.includes(name);
}

export function isRequired(_, name, { required }) {
  return required?.includes(name) && required.length > 1;
}

export function ofText(one) {
  return (
    ["enum", "format", "pattern", "maxLength", "nullable"].every((name) => one[name] === undefined) &&
    one.type === "string"
  );
}

export function ofEnum(one) {
  return one.type === "string" && one.enum?.length > 2;
}

export function ofList(one) {
  return one.type === "array" && one.minItems === undefined;
}

export function ofTexts(one) {
  return one.type === "array" && one.items?.type === "string";
}

export function ofNull(one) {
  return one.nullable === true;
}

export function answers(least) {
  return ({ operation: { responses } }) => {
    const success = Object.keys(responses).find((status) => status.startsWith("2"));
    const failure = Object.keys(responses).find((status) => status.startsWith("4"));
    return Object.keys(responses).length >= least && success && failure ? { responses, success, failure } : undefined;
  };
}

export function header({ operation: { responses } }) {
  const headers = Object.values(responses).find((one) => one.headers?.Link !== undefined)?.headers;
  return headers && { headers, name: "Link" };
}

/** A member of an answer whose schema no other operation uses. */
export function answer(fits = () => true) {
  return ({ operation, schemas, ownSchemas }) => {
    for (const response of Object.values(operation.responses)) {
      const schema = response.content?.["application/json"]?.schema;
      const name = schema?.$ref?.split("/").at(-1);
      const found = name !== undefined && ownSchemas.has(name) ? within(schemas[name], fits) : undefined;
      if (found !== undefined) return { ...found, response };
    }
    return undefined;
  };
}

/** A member of an answer whose schema several operations use. */
export function shared(fits) {
  return ({ operation, schemas, sharedSchemas }) => {
    for (const response of Object.values(operation.responses)) {
      const name = response.content?.["application/json"]?.schema?.$ref?.split("/").at(-1);
      const found = name !== undefined && sharedSchemas.has(name) ? within(schemas[name], fits) : undefined;
      if (found !== undefined) return { ...found, component: name };
    }
    return undefined;
  };
}
