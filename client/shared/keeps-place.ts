/**
 * Whoever has something of a row at hand when the row goes stays where it was: the row that comes in its place gets the
 * focus, or the list. The row and not what is in it, since the same key pressed twice would do to it what was done to the other.
 */

/** To be attached to the element whose children come and go. */
export function keepsPlace(list: HTMLElement): () => void {
  let held: Element | null = null;
  const hold = ({ target }: FocusEvent) => (held = target as Element);
  // What is taken away while it has the focus loses it to nothing, which not every browser says.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) held = null;
  };
  const changed = new MutationObserver((changes) => {
    const lost = held;
    if (lost === null || list.contains(lost)) return;
    held = null;
    // Whoever has something else at hand by now keeps that.
    if (document.activeElement !== document.body) return;
    const gone = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    focusOn(elementAt(gone?.nextSibling, 'next') ?? elementAt(gone?.previousSibling, 'previous') ?? list);
  });
  changed.observe(list, { childList: true });
  list.addEventListener('focusin', hold);
  list.addEventListener('focusout', leave);
  return () => {
    changed.disconnect();
    list.removeEventListener('focusin', hold);
    list.removeEventListener('focusout', leave);
  };
}

/** The node itself or the first element beside it that is still there. */
function elementAt(node: Node | null | undefined, way: 'next' | 'previous'): HTMLElement | null {
  let at = node ?? null;
  while (at !== null && !(at instanceof HTMLElement)) at = at[`${way}Sibling`];
  return at?.isConnected ? at : null;
}

/** What the Tab key does not stop at takes the focus all the same. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
