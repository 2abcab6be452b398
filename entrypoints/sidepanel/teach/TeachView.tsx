import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { TeachPanel } from '@/components/teach/TeachPanel';
import { hashOf } from '@/components/ui/use-hash-route';
import { LINE_OF_TEACHING } from '@/core/messaging/limits';
import { onMessage } from '@/core/messaging/protocol';
import { answerLines } from '@/core/platform/lifeline';
import { sitePattern } from '@/core/platform/permissions';
import { isOwnPageScript, pageOf, type Sender } from '@/core/platform/runtime';
import { showOwnPage } from '@/core/platform/tabs';
import { checkNews, checkPicked } from './check-answers';
import { teachPorts } from './teach-ports';
import { TeachSession } from './teach-session';

/** Teaching one tab, from the first pointing to the badges. */
export function TeachView({ tab, onEnd }: { readonly tab: number; readonly onEnd: () => void }): JSX.Element {
  const session = useMemo(() => new TeachSession(teachPorts(tab)), [tab]);

  useEffect(() => {
    const isFromTab = (sender: Sender) => isOwnPageScript(sender) && sender.tab?.id === tab;
    const unheard = [
      answerLines(LINE_OF_TEACHING, tab, () => session.gone()),
      onMessage('pickedOnPage', ({ data, sender }) => {
        const page = isFromTab(sender) ? pageOf(sender) : null;
        const picked = page && checkPicked(data, sitePattern(page.href) ?? '');
        if (page && picked) void session.picked(picked, sender.frameId ?? 0, page);
      }),
      onMessage('tellTeacher', ({ data, sender }) => {
        const news = isFromTab(sender) ? checkNews(data) : null;
        if (news) void session.news(news);
      }),
    ];
    void session.point();
    return () => {
      session.stop();
      for (const stop of unheard) stop();
    };
  }, [session, tab]);

  return (
    <TeachPanel
      state={session.state.value}
      onPoint={() => void session.point()}
      onStop={() => session.stop()}
      onWay={(way) => void session.chooseWay(way)}
      onWiden={(by) => void session.widen(by)}
      onProgram={(program) => session.chooseProgram(program)}
      onPart={(at) => session.turnPart(at)}
      onName={(name) => session.rename(name)}
      onKeep={() => void session.keep()}
      onEnd={onEnd}
      onPlace={(place) => void showOwnPage(`/workspace.html${hashOf(place === 'sites' ? ['settings', 'sites'] : ['import'])}`)}
    />
  );
}
