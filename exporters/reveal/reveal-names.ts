/** The themes of reveal.js 6 (its folder `dist/theme`). */
export const themeNames = [
  'beige',
  'black',
  'black-contrast',
  'blood',
  'dracula',
  'league',
  'moon',
  'night',
  'serif',
  'simple',
  'sky',
  'solarized',
  'white',
  'white-contrast',
] as const;

/** The transitions that reveal.js knows. */
export const transitionNames = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'] as const;
