// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ExportPanel } from '@/components/segment/ExportPanel';
import { type DraftGroup, draftOf, numberFrom, numberText, ruleOf } from '@/components/segment/edit-rule';
import { PreviewLine } from '@/components/segment/PreviewLine';
import { RuleBuilder } from '@/components/segment/RuleBuilder';
import { RuleText } from '@/components/segment/RuleText';
import { conditionText } from '@/components/segment/rule-words';
import { SegmentList } from '@/components/segment/SegmentList';
import { Toasts } from '@/components/ui/Toasts';
import { fail, ok } from '@/core/domain/result';
import type { Condition, Rule } from '@/core/domain/rule';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { hasMessage, t } from '@/core/i18n/translate';
import { SEGMENTS } from '@/core/insight/segments/built-in';
import { FIELDS } from '@/core/insight/segments/fields';
import { problemsIn } from '@/core/insight/segments/read-rule';

afterEach(cleanup);

const units = { settings: DEFAULT_SETTINGS, mainMetric: 'revenue', currency: 'EUR' } as const;
const CONTENT: Condition = { field: 'type', is: 'is', value: 'content' };
const CLICKS: Condition = { field: 'clicks', days: 30, is: 'more-than', value: 100 };

test.each<[Condition, string]>([
  [CONTENT, 'Type is Content'],
  [CLICKS, 'Clicks in 30 days more than 100'],
  [{ field: 'revenue', days: 90, is: 'at-least', value: 1234.5 }, 'Revenue in 90 days at least €1,235'],
  [{ field: 'joined', is: 'within', value: { setting: 'newDays' } }, 'Joined within the last 14 days (your setting)'],
  [{ field: 'joined', is: 'before', value: 1 }, 'Joined longer ago than 1 day'],
  [{ field: 'terms-end', is: 'within', value: 30 }, 'Contract, code or boost ends within the next 30 days'],
  [{ field: 'goal-reached', is: 'at-least', value: 0.8 }, 'Share of its goal reached at least 80%'],
  [
    { field: 'conversion-at-best', is: 'less-than', value: 0.5 },
    'Conversions per click at best, against similar partners less than 0.5 times',
  ],
  [{ field: 'opted-out', is: 'is', value: false }, 'Not: Does not want to be written to'],
  [{ field: 'country', is: 'unknown', value: null }, 'Country is not known'],
  [{ field: 'name', is: 'contains', value: '<b>{x}' }, 'Name contains “<b>{x}”'],
  [{ field: 'mood', is: 'is', value: 'good' }, 'A field that this version does not know: mood'],
])('%j reads: %s', (condition, text) => {
  expect(conditionText(condition, units)).toBe(text);
});

test('every field, and every choice of one that has words, has a word', () => {
  const fields = FIELDS.map(({ id }) => id).filter((id) => !hasMessage(`segment.field.${id}`));
  const choices = FIELDS.flatMap((field) =>
    field.kind === 'choice' && field.words !== null
      ? (field.choices ?? []).filter(
          (code) => ![`segment.choice.${field.words}.${code}`, `word.${field.words}.${code}`].some(hasMessage),
        )
      : [],
  );
  expect([...fields, ...choices]).toEqual([]);
});

test('every built-in rule is the same after it was opened in the builder', () => {
  for (const { id, rule } of SEGMENTS) {
    const isSingle = 'field' in rule;
    expect(ruleOf(draftOf(rule)), id).toEqual(isSingle ? { all: [rule] } : rule);
  }
  const nothing: Rule = { not: CONTENT };
  expect(ruleOf(draftOf(nothing))).toEqual({ not: { any: [CONTENT] } });
});

test.each([
  ['clicks', '100', 100],
  ['clicks', '1,5', 1.5],
  ['goal-reached', '80', 0.8],
  ['goal-reached', '7', 0.07],
  ['goal-reached', '12.5', 0.125],
  ['clicks', '', null],
  ['clicks', 'many', null],
  ['clicks', '1e9', null],
])('%s entered as "%s" is %s', (field, text, value) => {
  expect(numberFrom(field, text)).toBe(value);
  if (value !== null) expect(numberText(field, value)).toBe(text.replace(',', '.'));
});

test('a rule is read as lists in lists', () => {
  render(<RuleText rule={{ all: [CONTENT, { not: { any: [CLICKS, { all: [] }] } }] }} units={units} />);
  expect(screen.getByText('Clicks in 30 days more than 100')).toBeDefined();
  expect(screen.getByText(t('segment.rule.none'))).toBeDefined();
  expect(screen.getAllByRole('list')).toHaveLength(4);
});

describe('the builder', () => {
  let rule: Rule = CONTENT;

  function Bench({ start }: { readonly start: Rule }): JSX.Element {
    const [draft, setDraft] = useState<DraftGroup>(() => draftOf(start));
    rule = ruleOf(draft);
    return (
      <>
        <RuleBuilder
          draft={draft}
          problems={problemsIn(rule)}
          units={units}
          suggestions={{ type: ['Podcast'] }}
          onChange={setDraft}
        />
        <Toasts />
      </>
    );
  }

  const choose = (label: string, value: string, at = 0) => {
    const select = screen.getAllByRole('combobox', { name: label })[at];
    if (select) fireEvent.change(select, { target: { value } });
  };
  const type = (value: string) =>
    fireEvent.input(screen.getByRole('textbox', { name: t('segment.builder.value') }), { target: { value } });

  test('makes "type = content and clicks 30d > 100" from an empty rule', () => {
    render(<Bench start={{ all: [] }} />);
    fireEvent.click(screen.getByRole('button', { name: t('segment.builder.add') }));
    fireEvent.input(screen.getByRole('combobox', { name: t('segment.builder.value') }), { target: { value: 'content' } });
    fireEvent.click(screen.getByRole('button', { name: t('segment.builder.add') }));
    choose(t('segment.builder.field'), 'clicks', 1);
    choose(t('segment.builder.operator'), 'more-than', 1);
    type('100');
    expect(rule).toEqual({ all: [CONTENT, CLICKS] });
  });

  test('says at the row what is wrong with it, and ties the words to the controls', () => {
    render(<Bench start={{ all: [CONTENT, { ...CLICKS, days: 3 }] }} />);
    const problem = screen.getByText(t('segment.problem.unfit-window'));
    expect(screen.getByRole('spinbutton', { name: t('segment.builder.window') }).getAttribute('aria-describedby')).toBe(
      problem.id,
    );
    fireEvent.input(screen.getByRole('spinbutton', { name: t('segment.builder.window') }), {
      target: { value: '30', valueAsNumber: 30 },
    });
    expect(screen.queryByText(t('segment.problem.unfit-window'))).toBeNull();
  });

  test('brings a removed condition back to where it stood', async () => {
    render(<Bench start={{ all: [CONTENT, CLICKS] }} />);
    fireEvent.click(screen.getAllByRole('button', { name: t('segment.builder.remove') })[0] ?? document.body);
    expect(rule).toEqual({ all: [CLICKS] });
    fireEvent.click((await screen.findAllByRole('button', { name: t('workspace.ui.undo') })).at(-1) ?? document.body);
    expect(rule).toEqual({ all: [CONTENT, CLICKS] });
  });

  test('repeats a condition, turns a group round, and goes three groups deep', () => {
    render(<Bench start={{ all: [CONTENT] }} />);
    fireEvent.click(screen.getByRole('button', { name: t('segment.builder.copy') }));
    choose(t('segment.builder.kind'), 'none');
    expect(rule).toEqual({ not: { any: [CONTENT, CONTENT] } });
    fireEvent.click(screen.getByRole('button', { name: t('segment.builder.add-group') }));
    fireEvent.click(screen.getAllByRole('button', { name: t('segment.builder.add-group') })[0] ?? document.body);
    expect(screen.getAllByRole('group', { name: /level 3/ })).toHaveLength(1);
    expect(
      within(screen.getByRole('group', { name: /level 3/ })).queryByRole('button', { name: t('segment.builder.add-group') }),
    ).toBeNull();
  });

  test('shows a number of the settings, and lets it be one of its own', () => {
    render(<Bench start={{ all: [{ field: 'joined', is: 'within', value: { setting: 'newDays' } }] }} />);
    fireEvent.click(screen.getByRole('button', { name: t('segment.builder.own-number') }));
    expect(rule).toEqual({ all: [{ field: 'joined', is: 'within', value: 14 }] });
    type('21');
    expect(rule).toEqual({ all: [{ field: 'joined', is: 'within', value: 21 }] });
  });
});

describe('who would be in it', () => {
  test('is told with the number of those of whom nobody can tell, and by name', async () => {
    const onPreview = vi.fn(async () => ({ members: 12, unknown: 3, names: ['Ann', 'Ann', 'Bob'] }));
    render(<PreviewLine rule={CONTENT} onPreview={onPreview} />);
    expect(await screen.findByText('12 partners are in it now')).toBeDefined();
    expect(screen.getByText(/of 3 more nobody can tell/)).toBeDefined();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Ann', 'Ann', 'Bob']);
  });

  test('is not asked of a rule that is not complete, and a failure is said', async () => {
    const onPreview = vi.fn(() => Promise.reject(new Error('no')));
    const view = render(<PreviewLine rule={null} onPreview={onPreview} />);
    expect(screen.getByText(t('segment.preview.incomplete'))).toBeDefined();
    view.rerender(<PreviewLine rule={CONTENT} onPreview={onPreview} />);
    expect(await screen.findByText(t('segment.preview.failed'))).toBeDefined();
    expect(onPreview).toHaveBeenCalledTimes(1);
  });
});

test('the members can be taken elsewhere: ids in the form a network takes, addresses, a table, the rule', async () => {
  const onCopy = vi.fn();
  render(
    <ExportPanel
      idsIn={(form) => (form === 'lines' ? ok('7\n8') : form === 'commas' ? ok('7,8') : fail('holds-separator', '7;8'))}
      onReadAddresses={async () => ({ addresses: ['a@b.test', 'c@d.test'], without: 1, optedOut: 2 })}
      onCopy={onCopy}
      onSaveTable={vi.fn()}
      onSaveRule={vi.fn()}
    />,
  );
  const details = screen.getByText(t('segment.export.title')).closest('details');
  if (details) {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  }
  const form = await screen.findByRole('combobox', { name: t('segment.export.form') });
  fireEvent.change(form, { target: { value: 'commas' } });
  fireEvent.click(screen.getByRole('button', { name: t('segment.export.copy-ids') }));
  expect(onCopy).toHaveBeenLastCalledWith('7,8');
  fireEvent.change(form, { target: { value: 'semicolons' } });
  expect(screen.getByRole('alert').textContent).toContain('7;8');
  await waitFor(() => expect(screen.getByText(/1 has no address; 2 do not want/)).toBeDefined());
  fireEvent.click(screen.getByRole('button', { name: t('segment.export.copy-addresses') }));
  expect(onCopy).toHaveBeenLastCalledWith('a@b.test, c@d.test');
});

test('each segment stands with its rule, its count, what hangs on it and what it lacks', () => {
  const card = {
    id: 'S-16',
    name: 'Dipping',
    count: 30,
    href: '#/segments/S-16',
    says: 'Below.',
    money: '€5 per month',
    missing: 'Needs clicks',
  };
  render(<SegmentList title="Engagement" segments={[card]} />);
  const link = within(screen.getByRole('region', { name: 'Engagement' })).getByRole('link', { name: /Dipping/ });
  for (const text of ['30', 'Below.', '€5 per month', 'Needs clicks']) expect(link.textContent).toContain(text);
});
