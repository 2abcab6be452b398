import '@/components/tokens.css';
import '@/components/outreach/outreach.css';
import '@/components/outreach/drafting.css';
import './sidepanel.css';
import { render } from 'preact';
import { App } from './App';

const root = document.getElementById('app');
if (root) render(<App />, root);
