import type { Values } from './properties/properties.js';

/** The counters of a page (CSS Lists 3, 4), which are passed the elements in document order. */
export interface Counters {
  /** An element begins: its counters are reset, set and incremented. */
  enter(parent: object | undefined, values: Pick<Values, 'counter-reset' | 'counter-set' | 'counter-increment'>): void;
  /** An element ends: counters that its children made are gone. */
  leave(element: object): void;
  /** Another slide begins: what is not above it is gone. */
  keep(isAbove: (parent: object | undefined) => boolean): void;
  /** The values of all counters of a name, from the outermost in; one of 0 where there is none. */
  of(name: string): readonly number[];
}

interface Instance {
  /** The element whose children see it. */
  readonly parent: object | undefined;
  value: number;
}

export function createCounters(): Counters {
  const stacks = new Map<string, Instance[]>();
  const stackOf = (name: string): Instance[] => {
    const stack = stacks.get(name) ?? [];
    stacks.set(name, stack);
    return stack;
  };
  const innermost = (name: string, parent: object | undefined): Instance => {
    const stack = stackOf(name);
    const made = stack.at(-1) ?? { parent, value: 0 };
    if (stack.length === 0) stack.push(made);
    return made;
  };
  const drop = (isGone: (instance: Instance) => boolean): void => {
    for (const stack of stacks.values()) while (stack.length > 0 && isGone(stack.at(-1)!)) stack.pop();
  };
  return {
    enter(parent, values) {
      for (const [name, value] of values['counter-reset']) {
        const stack = stackOf(name);
        // A sibling's counter is taken over; one from further out is hidden.
        if (stack.at(-1)?.parent === parent && stack.length > 0) stack.pop();
        stack.push({ parent, value });
      }
      for (const [name, by] of values['counter-increment']) innermost(name, parent).value += by;
      for (const [name, value] of values['counter-set']) innermost(name, parent).value = value;
    },
    leave: (element) => {
      drop(({ parent }) => parent === element);
    },
    keep: (isAbove) => {
      drop(({ parent }) => !isAbove(parent));
    },
    of(name) {
      const values = (stacks.get(name) ?? []).map(({ value }) => value);
      return values.length === 0 ? [0] : values;
    },
  };
}
