import { addressAt, type BenchedPage, COLUMNS, cellAt, frames, nameAt } from './grid-rows';

const ROWS = Number(new URLSearchParams(location.search).get('rows') ?? 1_000);
const body = document.querySelector('tbody');
const names: HTMLElement[] = [];
for (let index = 0; index < ROWS; index++) {
  const row = document.createElement('tr');
  const name = document.createElement('div');
  name.textContent = nameAt(index);
  names.push(name);
  row.insertCell().append(name);
  for (const column of COLUMNS.keys()) row.insertCell().textContent = cellAt(index, column);
  body?.append(row);
}

const page = globalThis as BenchedPage;
// In a frame, where a page works; what a script that is sent here does belongs to who measures.
page.reveal = async (count, badges) => {
  await frames(1);
  for (const [index, name] of names.slice(0, count).entries()) name.setAttribute('href', addressAt(index));
  const shown = document.getElementsByTagName('trellis-badge');
  while (shown.length < badges) await frames(1);
  await frames(2); // what was put in between two frames is laid out in the next
};
page.insertSpans = async () => {
  await frames(1);
  for (const [index, name] of names.entries()) {
    if (index % 10 === 9) continue;
    const span = document.createElement('span');
    span.className = 'mark';
    span.textContent = `Healthy ${index % 100}`;
    name.append(span);
  }
  await frames(2);
};
page.firstBadge = new Promise((resolve) => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('trellis-badge')) return;
    watcher.disconnect();
    resolve(performance.now());
  });
  watcher.observe(document, { childList: true, subtree: true });
});
if (new URLSearchParams(location.search).has('revealed')) void page.reveal(ROWS, 0);
