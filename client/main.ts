/** Starts the page: styles first, the words of its language, who looks, then whatever the address names. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './shared/app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { settleAddress } from './shell/paths.ts';
import { session } from './session/session.svelte.ts';
import { chosenLanguage } from './shared/messages/choice.ts';
import { speak } from './shared/messages/words.ts';

settleAddress();
const language = chosenLanguage();
document.documentElement.lang = language;
// Drawn once, and for whoever looks: a page that is a stranger's first would jump.
await Promise.all([speak(language), session.started]);
mount(App, { target: document.getElementById('page')! });
