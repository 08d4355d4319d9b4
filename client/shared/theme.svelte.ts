/** Light or dark: what the system says until somebody chooses, then what was chosen, remembered in this browser. */
export type Theme = 'light' | 'dark';

const KEY = 'forecourt-theme';
const systemIsLight = matchMedia('(prefers-color-scheme: light)');

class ThemeChoice {
  #chosen = $state<Theme | null>(remembered());
  #system = $state<Theme>(systemIsLight.matches ? 'light' : 'dark');

  constructor() {
    systemIsLight.addEventListener('change', (change) => {
      this.#system = change.matches ? 'light' : 'dark';
    });
    this.#show();
  }

  get shown(): Theme {
    return this.#chosen ?? this.#system;
  }

  toggle(): void {
    const next = this.shown === 'light' ? 'dark' : 'light';
    // Choosing what the system says anyway means following it again.
    this.#chosen = next === this.#system ? null : next;
    if (this.#chosen === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, this.#chosen);
    this.#show();
  }

  #show(): void {
    if (this.#chosen === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.#chosen;
  }
}

function remembered(): Theme | null {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

export const theme = new ThemeChoice();
