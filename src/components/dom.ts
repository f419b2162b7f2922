type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (`true` sets an empty one, `false` and `undefined` none) and content. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...content);
  return node;
}

let count = 0;

/** An id no other element of the page has. */
export const uniqueId = (name: string): string => `cm-id-${name}-${++count}`;

/** Writes a text only when it differs, so that nothing is announced or repainted in vain. */
export function setText(node: Element | null | undefined, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}
