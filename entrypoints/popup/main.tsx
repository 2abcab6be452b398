import '@/components/tokens.css';
import '@/components/outreach/outreach.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from './App';

// The popup takes the width of its content, a tab gives one.
browser.tabs.getCurrent().then(
  (tab) => {
    if (tab) document.documentElement.dataset.place = 'tab';
  },
  () => undefined, // a browser that does not say: drawn as the popup
);

const root = document.getElementById('app');
if (root) render(<App />, root);
