/** An element as a reader of XML sees it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What a document may hold by XML 1.0, 2.2. */
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const token = /<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w-]*="[^"<]*")*)(\/?)>|[^<]+/gy;

/** The root of a document, which may have elements, attributes and references by number; throws where it is not well-formed. */
export function readXml(document: string): Element {
  if (!characters.test(document)) throw new Error("a character that XML does not know");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head)) throw new Error("no declaration");
  const text = document.slice(head.length);
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let end = 0;
  for (const { 0: whole, 1: closing, 2: name, 3: attributes = "", 4: empty } of text.matchAll(token)) {
    end += whole.length;
    const within = open.at(-1) as Open;
    if (name === undefined) within.text += decoded(whole);
    else if (closing === "/") {
      if (within.name !== name || attributes !== "") throw new Error(`</${name}> within <${within.name}>`);
      open.pop();
    } else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [], text: "" };
      within.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  if (end !== text.length || open.length !== 1) throw new Error(`not well-formed at ${end}`);
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || top.text.trim() !== "") throw new Error("not one root");
  return root;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, decoded(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error("an attribute twice");
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  if (/&(?!#\d+;)/.test(text) || text.includes("]]>")) throw new Error(`markup in ${text}`);
  return text.replace(/&#(\d+);/g, (_, code) => {
    const character = String.fromCodePoint(Number(code));
    if (!characters.test(character)) throw new Error(`a reference to what XML does not know: ${code}`);
    return character;
  });
}
