import type { Severity } from './severity.js';

/** The closed list of diagnostics: code, default severity, and what it means (docs/diagnostics.md is made from it). */
export const codes = {
  'source/not-found': ['error', 'An input file, folder or pattern matches nothing.'],
  'source/unreadable': ['error', 'An input exists but cannot be read.'],
  'source/encoding': ['error', 'The bytes are not text in the expected encoding.'],
  'source/mojibake': ['warning', 'UTF-8 text had been misread as Windows-1252; it was repaired.'],
  'source/asset-missing': ['warning', 'A picture, stylesheet or font that the deck names is not there.'],
  'source/asset-remote': ['warning', 'The deck names a file on the network; deckx reads none.'],
  'source/asset-unreadable': ['warning', 'A picture or font is there but damaged or of an unknown kind.'],
  'read/unknown-dialect': ['error', 'No dialect of that name, or none that fits the input.'],
  'read/invalid-deck': ['error', 'A deck in JSON does not follow the schema.'],
  'read/empty': ['warning', 'The source has no slides.'],
  'read/malformed-html': ['warning', 'A tag is broken; it was read as a browser would read it, or left out.'],
  'read/html-kept': ['info', 'Markup without a node of its own was kept as HTML.'],
  'read/macro': ['warning', 'A macro of the player is kept as written, since deckx cannot run it.'],
  'read/duplicate-name': ['warning', 'Two slides carry the same name; the second was given another id.'],
  'read/unknown-template': ['warning', 'A slide names a template that no slide before it defines.'],
  'read/unclosed': ['warning', 'A bracket, fence or window is never closed.'],
  'read/notes-joined': ['info', 'Several notes of one slide were joined.'],
  'read/ignored': ['info', 'Text that the dialect gives no meaning was left out, as its own tool does.'],
  'read/property': ['warning', 'A slide property has a value that means nothing to the dialect.'],
  'read/place-link': ['warning', 'A link leads to a slide that does not exist.'],
  'theme/unknown-theme': ['warning', 'The deck asks for a theme that deckx does not have; it was left out.'],
  'theme/syntax': ['warning', 'A stylesheet has a part that cannot be parsed; it was skipped, as browsers do.'],
  'theme/unsupported-property': ['info', 'A CSS property changes nothing in the output.'],
  'theme/font-substituted': ['warning', 'A font is not to be had; another stands in.'],
  'layout/overflow': ['warning', 'The content does not fit the slide; it was shrunk, or runs over.'],
  'layout/missing-glyph': ['warning', 'No font at hand has a character; a box is drawn.'],
  'export/dropped': ['warning', 'The format cannot carry this; it was left out or replaced.'],
  'export/image-format': ['warning', 'The format cannot show this kind of picture; a placeholder stands in.'],
  'export/link': ['warning', 'A link cannot be carried over.'],
  'export/unknown-node': ['warning', 'A node is newer than the exporter.'],
  'cli/usage': ['error', 'The command line cannot be understood.'],
  'cli/output': ['error', 'An output cannot be written.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type Code = keyof typeof codes;
