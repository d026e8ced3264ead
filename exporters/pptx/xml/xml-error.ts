/** Why a text cannot be read as XML, as the end of a sentence that begins with the name of the part. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}
