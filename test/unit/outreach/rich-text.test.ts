import { expect, test } from 'vitest';
import { richText } from '@/core/outreach/rich-text';

test.each([
  ['paragraphs and lines', 'Hello,\nAnn\n\nBye', '<p>Hello,<br>Ann</p><p>Bye</p>'],
  ['lines that end as on Windows', 'a\r\nb\r\n\r\nc', '<p>a<br>b</p><p>c</p>'],
  [
    'an address',
    'See https://x.example/a?b=1&c=2.',
    '<p>See <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>.</p>',
  ],
  ['an address in brackets', '(http://x.example/a)', '<p>(<a href="http://x.example/a">http://x.example/a</a>)</p>'],
  [
    'two addresses',
    'https://a.example, https://b.example',
    '<p><a href="https://a.example">https://a.example</a>, <a href="https://b.example">https://b.example</a></p>',
  ],
  ['markup is text', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  [
    'an attribute can’t be broken out of',
    'https://x.example/"onclick="a',
    '<p><a href="https://x.example/">https://x.example/</a>&quot;onclick=&quot;a</p>',
  ],
  ['a script’s address is no link', 'javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  ['nor is a data address', 'data:text/html,<b>x</b>', '<p>data:text/html,&lt;b&gt;x&lt;/b&gt;</p>'],
  ['nor another scheme', 'ftp://x.example file:///etc', '<p>ftp://x.example file:///etc</p>'],
  ['an address that is none', 'https://[x', '<p>https://[x</p>'],
  ['an entity in the text', '&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
  ['nothing', '', '<p></p>'],
])('rich text: %s', (_what, message, html) => {
  expect(richText(message)).toBe(html);
});
