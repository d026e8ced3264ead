/**
 * What becomes of content that does not fit its slide: it is shrunk, cut off at the slide's edge, or continued on extra
 * slides.
 */
export const overflowModes = ['shrink', 'clip', 'split'] as const;
export type OverflowMode = (typeof overflowModes)[number];
