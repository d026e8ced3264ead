/** The decoder of wawoff2 2.0.1, Google's woff2 as WebAssembly. The promise is rejected where the data is damaged. */
declare module 'wawoff2/decompress.js' {
  export default function decompress(font: Uint8Array): Promise<Uint8Array>;
}
