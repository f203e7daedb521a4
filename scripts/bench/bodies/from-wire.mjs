/** The value as it comes from the wire: parsed, with strings of its own. */
export function fromWire(value) {
  return JSON.parse(JSON.stringify(value));
}

/** Copies of the bodies, each made wrong in one of these ways, in turn. A way changes the copy it is given. */
export function madeWrong(bodies, ways) {
  return bodies.map((body, index) => {
    const wrong = structuredClone(body);
    ways[index % ways.length](wrong);
    return fromWire(wrong);
  });
}
