import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { sentenceText, t } from '@/core/i18n/translate';
import type { Brake } from '@/core/playbook/before-writing';

/** What speaks against writing, before anything is written. */
export function BrakeNotice({ brakes }: { readonly brakes: readonly Brake[] }): JSX.Element | null {
  const [first] = brakes;
  if (!first) return null;
  const isStop = first.weight === 'stop';
  return (
    <Notice tone={isStop ? 'danger' : 'warning'} title={t(isStop ? 'writing.brake.stop' : 'writing.brake.care')}>
      {brakes.map(({ sentence }) => (
        <p key={sentence.id} class="small">
          {sentenceText(sentence)}
        </p>
      ))}
    </Notice>
  );
}
