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
page.reveal = async () => {
  for (const [index, name] of names.entries()) name.setAttribute('href', addressAt(index));
  await frames(2);
};
page.insertSpans = async () => {
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
if (new URLSearchParams(location.search).has('revealed')) void page.reveal();
