import { describe, expect, test } from 'vitest';
import { prefillProspect } from '@/core/services/prefill-prospect';
import { aProgram } from '../../fixtures/makers';

const PROGRAMS = [aProgram({ boundTo: 'acme' })];
const NETWORK = 'https://app.dub.co/acme/program/partners';

function prefill(pointed: { text?: string; link?: string; page?: string; title?: string }) {
  const url = (address: string | undefined) => (address === undefined ? null : URL.parse(address));
  const { text = '', title = '' } = pointed;
  return prefillProspect(PROGRAMS, { text, link: url(pointed.link), page: url(pointed.page), title });
}

describe('where a prospect’s facts come from', () => {
  test.each([
    [
      'a name selected on the network’s page: no website, its programme',
      { text: ' Garden\n Blog ', page: NETWORK, title: 'Partners | Dub' },
      { name: 'Garden Blog', website: '', source: 'app.dub.co', program: 'dub:Acme' },
    ],
    [
      'a link out of the network’s page of a partner: the title is the name',
      { link: 'https://www.garden-blog.com/about', page: NETWORK, title: 'Garden Blog | Dub' },
      { name: 'Garden Blog', website: 'https://www.garden-blog.com', source: 'app.dub.co', program: 'dub:Acme' },
    ],
    [
      'a link within the network says nothing of a website',
      { link: 'https://app.dub.co/acme/program/partners/pn_1', page: NETWORK, title: 'Ann – Dub' },
      { name: 'Ann', website: '', program: 'dub:Acme' },
    ],
    [
      'a text on somebody’s own site',
      { text: 'Ann Smith', page: 'https://www.garden-blog.com/about?x=1', title: 'About' },
      { name: 'Ann Smith', website: 'https://www.garden-blog.com', source: 'garden-blog.com', program: '' },
    ],
    [
      'one of many on a social network: its own page',
      { text: 'Ann', page: 'https://www.instagram.com/ann/?hl=en', title: '' },
      { name: 'Ann', website: 'https://www.instagram.com/ann/', source: 'instagram.com/ann' },
    ],
    [
      'a selected address is an address',
      { text: 'ann@garden.test', page: NETWORK, title: 'Mail' },
      { name: '', email: 'ann@garden.test', website: '' },
    ],
    [
      'a selected site is a site',
      { text: 'garden-blog.com', page: NETWORK, title: 'Sites' },
      { name: '', website: 'garden-blog.com' },
    ],
    [
      'a link to write to somebody',
      { link: 'mailto:ann@garden.test', page: NETWORK, title: 'x' },
      { email: 'ann@garden.test', website: '' },
    ],
  ])('%s', (_name, pointed, facts) => {
    expect(prefill(pointed)).toMatchObject(facts);
  });

  test.each([
    ['a script', { link: 'javascript:alert(1)', page: NETWORK, title: 'Ann | Dub' }, { name: 'Ann', website: '' }],
    ['a page of the browser', { text: 'Ann', page: 'chrome://settings/' }, { name: 'Ann', website: '' }],
    ['text without end', { text: 'x'.repeat(10_000), page: NETWORK }, { name: 'x'.repeat(200) }],
    [
      'a page of another account',
      { text: 'Ann', page: NETWORK.replace('acme', 'globex') },
      { name: 'Ann', website: '', program: '' },
    ],
    ['nothing at all', {}, { name: '', website: '', email: '', source: '', program: '' }],
  ])('nothing is made up of %s', (_name, pointed, facts) => {
    expect(prefill(pointed)).toMatchObject(facts);
  });
});
