/**
 * What becomes of content that does not fit its slide: it is made smaller, cut off at the slide's edge, or goes on on
 * further slides.
 */
export const overflowModes = ['shrink', 'clip', 'split'] as const;
export type OverflowMode = (typeof overflowModes)[number];
