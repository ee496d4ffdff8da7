type Props = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

/**
 * An element. Attributes as they are; `on…` listens; `true` sets an attribute, `false` leaves it out. Children are text or
 * nodes: a text from a plan never becomes markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** Changes a text only where it differs, so that screen readers are not told of what has not changed. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
