/**
 * A token's colour as a canvas can take it. A custom property reads back as it was written, with its
 * light-dark(), so the browser is asked through an element that uses it.
 */
export type ColourToken = 'brand' | 'rise' | 'fall' | 'line' | 'ink-2' | 'ink-3' | 'surface' | 'raised';

export function colourOf(token: ColourToken, alpha = 1): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g) ?? ['0', '0', '0'];
  probe.remove();
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
