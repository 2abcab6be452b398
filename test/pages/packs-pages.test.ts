import { afterEach, describe, expect, test } from 'vitest';
import type { PartnerRef } from '@/core/domain/page';
import { packFor } from '@/core/networks/registry';
import { findRows, type PartnerRow } from '@/core/overlay/find-rows';
import { pageAccountOf } from '@/core/overlay/page-account';
import { readingOf } from '@/entrypoints/network.content/bring-readers';
import { chooseReading } from '@/entrypoints/readers.content/choose-reading';
import { FIXTURE_PARTNERS, PAGE_FIXTURES } from '../fixtures/pages/expected';
import type { FixturePartner, FrameFixture } from '../fixtures/pages/page-fixture';
import { openPage } from './open-page';

const HTML = import.meta.glob<string>('../fixtures/pages/*/*.html', { query: '?raw', import: 'default', eager: true });

afterEach(() => document.body.replaceChildren());

function read(file: string, address: string): readonly PartnerRow[] {
  openPage(HTML[`../fixtures/pages/${file}`] ?? '');
  const url = new URL(address);
  const chosen = chooseReading(url, []);
  return chosen ? findRows(chosen.table, document, url).rows : [];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** As the background does: by the first ref that is known; every partner is on the list, and no name is two partners'. */
function whoIs(refs: readonly PartnerRef[], partners: readonly FixturePartner[]): string | null {
  for (const { by, value } of refs) {
    const found = partners.find((partner) => {
      if (by === 'id') return partner.id === value;
      const own = { email: partner.email, code: partner.code, name: partner.name }[by];
      return own !== undefined && own !== '' && plain(own) === plain(value);
    });
    if (found) return found.id;
  }
  return null;
}

function shownOn({ file, address }: FrameFixture, network: string | null) {
  const partners = network === null ? Object.values(FIXTURE_PARTNERS).flat() : (FIXTURE_PARTNERS[network] ?? []);
  return read(file, address).flatMap(({ refs, slot }) => {
    const partner = whoIs(refs, partners);
    return partner === null ? [] : [{ partner, refs, slot: slot.localName }];
  });
}

/** The page without the test runner's around it. */
function alone(): Window {
  const view = { document };
  return Object.assign(view, { parent: view }) as unknown as Window;
}

const pages = PAGE_FIXTURES.flatMap((page) => [page, ...(page.frames ?? []).map((frame) => ({ ...page, ...frame, frames: [] }))]);

describe.each(pages)('$file: $about', (page) => {
  test('names the expected partners, in order, and nobody else', () => {
    const shown = shownOn(page, page.network);
    expect(shown.map(({ partner, refs }) => ({ partner, refs }))).toEqual(
      page.rows.map(({ partner, refs }) => ({ partner, refs })),
    );
    // Beside the name: never a whole row, nor an input of the page
    expect(shown.filter(({ slot }) => /^(?:tr|table|ul|input|textarea|select|main)$/.test(slot))).toEqual([]);
  });

  test('is the page of the expected network, account and partner', () => {
    openPage(HTML[`../fixtures/pages/${page.file}`] ?? '');
    const url = new URL(page.address);
    const pack = packFor(url);
    const reading = chooseReading(url, []);
    expect(reading === null).toBe(page.network === null);
    // The script on every page either leaves it to all packs, or reads it as they do.
    expect([undefined, reading?.table]).toContain(readingOf(url, [])?.table);
    if (page.network === null) return;
    expect(pack?.partnerOfPage(url) ?? null).toBe(page.subject ?? null);
    // A frame shows nothing of the account: it asks the page around it.
    const isFrame = PAGE_FIXTURES.every(({ file }) => file !== page.file);
    if (!isFrame)
      expect(pageAccountOf(pack, url, alone())).toEqual({ network: page.network, account: page.account, by: page.by });
  });
});
