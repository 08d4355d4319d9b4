/** Starts the page: styles first, the words of its language, then whatever the address names. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './shared/app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { settleAddress } from './shell/paths.ts';
import { takeToken } from './session/token.ts';
import { chosenLanguage } from './shared/messages/choice.ts';
import { speak } from './shared/messages/words.ts';

takeToken();
settleAddress();
const language = chosenLanguage();
document.documentElement.lang = language;
await speak(language);
mount(App, { target: document.getElementById('page')! });
