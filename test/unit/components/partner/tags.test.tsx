// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ActivityTag } from '@/components/partner/ActivityTag';
import { HealthBadge } from '@/components/partner/HealthBadge';
import { healthLook } from '@/components/partner/health-look';
import { StageTag } from '@/components/partner/StageTag';
import { TierTag } from '@/components/partner/TierTag';
import { ACTIVITIES, BANDS, STAGES } from '@/core/domain/partner';

afterEach(cleanup);

const words = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim();

test.each([
  ['a healthy partner', { band: 'healthy', score: 84, isOld: false, stage: 'engagement', activity: 'active' }, 'Healthy84'],
  ['one at risk', { band: 'at-risk', score: 12, isOld: false, stage: 'engagement', activity: 'dormant' }, 'At risk12'],
  ['old data', { band: 'watch', score: 51, isOld: true, stage: 'engagement', activity: 'active' }, 'Watch51old data'],
  [
    'too little data',
    { band: 'unknown', score: null, isOld: false, stage: 'engagement', activity: 'unknown' },
    'Too little data',
  ],
  ['never active', { band: 'unknown', score: null, isOld: false, stage: 'onboarding', activity: 'never-active' }, 'Never active'],
  ['churned', { band: 'at-risk', score: 3, isOld: false, stage: 'engagement', activity: 'churned' }, 'Churned'],
  ['ended', { band: 'healthy', score: 90, isOld: false, stage: 'ended', activity: 'active' }, 'Ended'],
] as const)('the badge of %s', (_name, props, text) => {
  const { container } = render(<HealthBadge {...props} />);
  expect(words(container)).toBe(text);
});

test('each band has a shape of its own', () => {
  const shapes = BANDS.map((band) => {
    const { container } = render(<HealthBadge band={band} score={50} isOld={false} stage="engagement" activity="active" />);
    return container.querySelector('path')?.getAttribute('d');
  });
  expect(new Set(shapes).size).toBe(BANDS.length);
});

test('red is for what can still be lost: whoever never started, left or ended has no band', () => {
  for (const band of BANDS) {
    expect(healthLook({ band, stage: 'onboarding', activity: 'never-active' })).toBe('never-active');
    expect(healthLook({ band, stage: 'engagement', activity: 'churned' })).toBe('churned');
    expect(healthLook({ band, stage: 'ended', activity: 'dormant' })).toBe('ended');
    expect(healthLook({ band, stage: 'engagement', activity: 'dormant' })).toBe(band);
  }
});

test.each(STAGES)('the stage %s is said in words', (stage) => {
  render(<StageTag stage={stage} isPinned={false} />);
  expect(document.body.textContent?.toLowerCase()).toBe(stage);
});

test('a stage that was set by hand says so to those who do not see the pin', () => {
  render(<StageTag stage="cultivation" isPinned />);
  expect(screen.getByText('set by hand')).toBeTruthy();
});

test.each(ACTIVITIES)('the activity %s is said in words', (activity) => {
  const { container } = render(<ActivityTag activity={activity} />);
  expect(words(container)).toMatch(/^[A-Z][a-z ]+$/);
});

test('a tier is called by its name, and so is having none', () => {
  const { rerender } = render(<TierTag tier="A" />);
  expect(screen.getByText('Tier A')).toBeTruthy();
  rerender(<TierTag tier="none" />);
  expect(screen.getByText('No tier')).toBeTruthy();
});
