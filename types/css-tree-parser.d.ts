/** css-tree's parser without its lexer and generator, which load slowly. Types from @types/css-tree. */
declare module 'css-tree/parser' {
  import type { parse } from 'css-tree';

  const parseCss: typeof parse;
  export default parseCss;
}
