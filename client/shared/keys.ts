/** Single keys of the page. They stay silent while somebody types, has a control in hand, or a dialog is open. */
export function onKeys(deeds: Readonly<Record<string, () => void>>): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds[event.key.toLowerCase()];
    if (deed === undefined || isTaken(event)) return;
    event.preventDefault();
    deed();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** A letter with Ctrl or the command key, which is heard wherever the focus is. */
export function onShortcut(key: string, deed: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== key) return;
    event.preventDefault();
    deed();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** Letters do nothing on a button; the space bar presses it. */
export function isTaken({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  return (
    target.closest(key === ' ' ? 'input, select, textarea, button, a' : 'input, select, textarea') !== null
  );
}
