/** Starts the page: styles first, the words of its language, who looks, what the clock does, then whatever the address names. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './shared/app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { hearFirstClock } from './clock/first-clock.ts';
import { marketOfPath, settleAddress } from './shell/paths.ts';
import { session } from './session/session.svelte.ts';
import { chosenLanguage } from './shared/messages/choice.ts';
import { speak } from './shared/messages/words.ts';

settleAddress();
const language = chosenLanguage();
document.documentElement.lang = language;
// Drawn once, for whoever looks and at what the clock does: a page that is a stranger's first would jump.
const clockHeard = session.started.then(() => hearFirstClock(marketOfPath(location.pathname), session.token));
void start();

/** Not awaited above: the words of a language need the file that this one is in, and each would wait for the other. */
async function start(): Promise<void> {
  await Promise.all([speak(language), clockHeard]);
  mount(App, { target: document.getElementById('page')! });
}
