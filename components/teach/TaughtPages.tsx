import './teach.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { siteName } from '@/components/settings/site-address';
import { Button } from '@/components/ui/Button';
import { Field, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { LearnedPage, LearnedWay } from '@/core/domain/learned';
import { t } from '@/core/i18n/translate';

/** Why a file was not taken in; `page`: number of the first page in it that is wrong. */
export type TaughtFileOutcome =
  | { readonly taken: number }
  | { readonly refused: 'too-long' | 'not-json' | 'not-taught-pages' | 'newer' | 'bad-page'; readonly page: string };

type Props = {
  readonly pages: readonly LearnedPage[];
  readonly onRename: (id: string, name: string) => void;
  readonly onForget: (page: LearnedPage) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => Promise<TaughtFileOutcome>;
};

/** The lists that the user taught, to be renamed, forgotten, taken out and in. */
export function TaughtPages({ pages, onRename, onForget, onExport, onImport }: Props): JSX.Element {
  return (
    <section class="stack" aria-labelledby="taught-pages">
      <h2 id="taught-pages">{t('teach.list.title')}</h2>
      <p class="muted">{t('teach.list.lead')}</p>
      {pages.length === 0 ? (
        <p class="muted">{t('teach.list.none')}</p>
      ) : (
        <ul class="setting-list">
          {pages.map((page) => (
            <TaughtPage key={page.id} page={page} onRename={onRename} onForget={onForget} />
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <div class="row">
          <Button small icon="down" onClick={onExport}>
            {t('teach.list.export')}
          </Button>
        </div>
      )}
      <TakeIn onImport={onImport} />
    </section>
  );
}

type PageProps = { readonly page: LearnedPage } & Pick<Props, 'onRename' | 'onForget'>;

function TaughtPage({ page, onRename, onForget }: PageProps): JSX.Element {
  const [name, setName] = useState<string | null>(null);
  return (
    <li>
      <div class="setting-what">
        <strong>
          <bdi>{page.name}</bdi>
        </strong>
        <span class="taught-path">
          {siteName(page.site)}
          {page.path}
        </span>
        <span class="muted small">{t('teach.list.by', { ways: page.ways.map(wayText).join(', ') })}</span>
      </div>
      {name === null ? (
        <div class="row">
          <Button small aria-description={page.name} onClick={() => setName(page.name)}>
            {t('teach.list.rename')}
          </Button>
          <Button small aria-description={page.name} onClick={() => onForget(page)}>
            {t('teach.list.forget')}
          </Button>
        </div>
      ) : (
        <form
          class="bind-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onRename(page.id, name);
            setName(null);
          }}
        >
          <TextField
            label={t('teach.keep.name')}
            error={name.trim() === '' ? t('teach.keep.name-error') : null}
            autoComplete="off"
            autoFocus
            maxLength={100}
            value={name}
            onInput={setName}
          />
          <div class="row">
            <Button small type="submit" look="primary">
              {t('teach.list.rename-save')}
            </Button>
            <Button small look="quiet" onClick={() => setName(null)}>
              {t('workspace.ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}

function wayText(way: LearnedWay): string {
  if (way.from === 'text') return t(`teach.way.${way.by}`);
  return way.attribute === 'href' ? t('teach.way.link') : t('teach.way.attribute', { attribute: way.attribute });
}

function TakeIn({ onImport }: Pick<Props, 'onImport'>): JSX.Element {
  const [outcome, setOutcome] = useState<TaughtFileOutcome | null>(null);
  return (
    <>
      <Field label={t('teach.list.file')}>
        {({ id }) => (
          <input
            id={id}
            class="file-input"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = ''; // the same file again is a new wish
              if (file) onImport(file).then(setOutcome, () => setOutcome({ refused: 'not-json', page: '' }));
            }}
          />
        )}
      </Field>
      {outcome && 'taken' in outcome && (
        <Notice tone="success" isNews>
          {t('teach.list.taken', { n: outcome.taken })}
        </Notice>
      )}
      {outcome && 'refused' in outcome && (
        <Notice tone="danger" isNews>
          {t(`teach.list.error.${outcome.refused}`, { page: outcome.page })}
        </Notice>
      )}
    </>
  );
}
