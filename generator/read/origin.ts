import type { Place } from "../diagnostics.ts";

/** Which part of the input each part of the document came from: the longest known prefix of a pointer decides. */
export interface Origins {
  /** The place of the member at `pointer`. */
  of(pointer: string): Place;
  /** From now on what is at and below `pointer` stands at `place`. */
  mount(pointer: string, place: Place): void;
  /** An entry of an array goes: those after it move down by one. */
  removed(array: string, index: number, length: number): void;
}

export function originsOf(file: string): Origins {
  const mounts = new Map<string, Place>([["", { file, pointer: "" }]]);

  const of = (pointer: string): Place => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const place = mounts.get(at);
      if (place !== undefined) return { file: place.file, pointer: place.pointer + pointer.slice(at.length) };
    }
  };
  const below = (pointer: string) => [...mounts].filter(([at]) => at === pointer || at.startsWith(`${pointer}/`));
  const clear = (pointer: string) => {
    for (const [at] of below(pointer)) mounts.delete(at);
  };

  return {
    of,
    mount(pointer, place) {
      clear(pointer);
      mounts.set(pointer, place);
    },
    removed(array, index, length) {
      clear(`${array}/${index}`);
      for (let next = index + 1; next < length; next++) {
        const [from, to] = [`${array}/${next}`, `${array}/${next - 1}`];
        const moved = new Map([[to, of(from)]]);
        for (const [at, place] of below(from)) moved.set(to + at.slice(from.length), place);
        clear(from);
        for (const [at, place] of moved) mounts.set(at, place);
      }
    },
  };
}
