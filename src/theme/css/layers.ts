/**
 * The order of cascade layers (CSS Cascade 5, 6.4): as they are first named, layers inside a layer before the rules of the
 * layer itself, and rules outside layers last.
 * @param names full names (`base.buttons`), in the order they are met
 */
export function layerOrder(names: readonly string[]): (name: string | undefined) => number {
  const root: LayerNode = { name: '', inner: new Map() };
  for (const name of names) addLayer(name, root);
  const order = new Map<string, number>();
  number(root, order);
  return (name) => (name === undefined ? Infinity : (order.get(name) ?? Infinity));
}

interface LayerNode {
  readonly name: string;
  readonly inner: Map<string, LayerNode>;
}

function addLayer(name: string, root: LayerNode): void {
  let node = root;
  for (const part of name.split('.')) {
    const next = node.inner.get(part) ?? { name: node.name === '' ? part : `${node.name}.${part}`, inner: new Map() };
    node.inner.set(part, next);
    node = next;
  }
}

function number({ name, inner }: LayerNode, order: Map<string, number>): void {
  for (const node of inner.values()) number(node, order);
  if (name !== '') order.set(name, order.size);
}
