/** A page of messages with every kind of box that networks use. It counts what it was made to send. */
export const MESSAGE_PAGE = `<!doctype html>
<html lang="en"><head><title>Messages</title></head><body><main>
<form id="form"><textarea id="area"></textarea><textarea id="controlled"></textarea><button>Send</button></form>
<div id="plain" contenteditable="true" role="textbox"></div>
<div id="editor" contenteditable="true" role="textbox"></div>
<div id="host"></div>
<iframe id="inner" src="?inner=1"></iframe><iframe id="blank"></iframe><iframe id="design"></iframe>
</main><script>
window.sent = 0;
document.addEventListener('keydown', (event) => { if (event.key === 'Enter') window.sent += 1; }, true);
document.getElementById('form').addEventListener('submit', (event) => { event.preventDefault(); window.sent += 1; });

// As React does it: the value is the page's own, and what changes behind its back is put back.
const field = document.getElementById('controlled');
const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
let seen = '';
window.kept = '';
Object.defineProperty(field, 'value', { get() { return native.get.call(this); }, set(text) { seen = text; native.set.call(this, text); } });
field.addEventListener('input', () => {
  if (field.value !== seen) window.kept = seen = field.value;
  native.set.call(field, window.kept);
});

// An editor with a model: what is not in the model is drawn away.
const editor = document.getElementById('editor');
window.model = '';
editor.addEventListener('beforeinput', (event) => {
  event.preventDefault();
  window.model += event.data ?? '';
  setTimeout(() => { editor.textContent = window.model; });
});
new MutationObserver(() => { if (editor.textContent !== window.model) editor.textContent = window.model; })
  .observe(editor, { childList: true, characterData: true, subtree: true });

document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<textarea id="deep"></textarea>';
document.getElementById('blank').contentDocument.body.innerHTML = '<textarea id="area"></textarea>';
document.getElementById('design').contentDocument.designMode = 'on';
</script></body></html>`;

export const INNER_PAGE = '<!doctype html><html lang="en"><body><textarea id="area"></textarea></body></html>';
