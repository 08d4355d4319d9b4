/** How many forms of the page hold something that was typed and not saved: leaving would lose it. */
import { untrack } from 'svelte';

class Drafts {
  unsaved = $state(0);

  /** Holds one more until the answer is called. */
  hold(): () => void {
    untrack(() => (this.unsaved += 1));
    return () => (this.unsaved -= 1);
  }
}

export const drafts = new Drafts();
