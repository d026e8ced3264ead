/** Points to the unit. */
const units = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 } as const;

const lengthForm = /^(\d+(?:\.\d+)?|\.\d+)(pt|mm|cm|in)$/;

/** A length such as `20mm` in points; `undefined` for anything else. */
export function parseLength(text: string): number | undefined {
  const [, number, unit] = lengthForm.exec(text.trim().toLowerCase()) ?? [];
  return unit === undefined ? undefined : Number(number) * units[unit as keyof typeof units];
}

/** The units that lengths may have, for hints. */
export const lengthUnits = Object.keys(units).join(', ');
