/** Starts the page: styles first, then the market that the address names. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './shared/tokens.css';
import './shared/base.css';
import { mount } from 'svelte';
import { marketIdOf } from './live/market-id.ts';
import MarketPage from './pages/market/MarketPage.svelte';

mount(MarketPage, {
  target: document.getElementById('page')!,
  props: { marketId: marketIdOf(location.search) },
});
