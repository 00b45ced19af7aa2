import type { Flag } from '@qibu/core';
import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FlagMark } from '../../../ui/flag-mark.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { adviceKey, directAct, remedyOf } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './overview.module.css';

const SHOWN = 6;

/** Every mine with its remedy; the worst first, the dismissed ones folded away. */
export function Mines() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const [all, setAll] = useState(false);
  const [withDismissed, setWithDismissed] = useState(false);
  const open = deal.analysis.flags.filter(({ dismissed }) => !dismissed);
  const dismissed = deal.analysis.flags.filter((flag) => flag.dismissed);
  const high = open.filter(({ severity }) => severity === 'high').length;
  return (
    <Section title={t.deal.mines.title} note={high > 0 ? fill(t.deal.mines.high, { count: high }) : undefined}>
      {open.length === 0 && (
        <p>
          {t.deal.mines.none} <span className="soft">{t.deal.mines.noneNote}</span>
        </p>
      )}
      <ul className={css.mines}>
        {(all ? open : open.slice(0, SHOWN)).map((flag) => (
          <Mine key={adviceKey(flag)} flag={flag} />
        ))}
        {withDismissed && dismissed.map((flag) => <Mine key={adviceKey(flag)} flag={flag} />)}
      </ul>
      <p className={css.more}>
        {open.length > SHOWN && (
          <LinkButton onClick={() => setAll(!all)}>
            {all ? t.deal.mines.fewer : fill(t.deal.mines.all, { count: open.length })}
          </LinkButton>
        )}
        {dismissed.length > 0 && (
          <LinkButton onClick={() => setWithDismissed(!withDismissed)} aria-expanded={withDismissed}>
            {fill(t.deal.mines.dismissedCount, { count: dismissed.length })}
          </LinkButton>
        )}
      </p>
    </Section>
  );
}

function Mine({ flag }: { flag: Flag }) {
  const { words } = useDeal();
  const sentence = words.flag(flag);
  return (
    <li>
      <FlagMark
        severity={flag.severity}
        title={sentence}
        dismissed={flag.dismissed}
        action={<Remedies flag={flag} />}
      />
    </li>
  );
}

/** The remedy itself where it can be done at once, a place in the plan, and setting the mine aside. */
function Remedies({ flag }: { flag: Flag }) {
  const t = useRoomText('deal', 'judgement');
  const { open, locked } = useDeal();
  const reason = locked('record');
  const kept = locked('dismiss');
  const act = directAct(remedyOf(flag));
  const button = { disabled: reason !== null, title: reason ?? t.flags[flag.id].remedy };
  if (flag.dismissed) return <small className="soft">{t.deal.mines.dismissed}</small>;
  return (
    <span className={css.remedies}>
      {act !== null && (
        <LinkButton {...button} onClick={() => open(act.opens)}>
          {t.deal.mines.act[act.word]}
        </LinkButton>
      )}
      <LinkButton
        {...button}
        onClick={() => open({ panel: 'task', about: adviceKey({ id: flag.remedy, subject: flag.subject }) })}
      >
        {t.deal.mines.act.task}
      </LinkButton>
      <LinkButton
        className="soft"
        disabled={kept !== null}
        title={kept ?? t.deal.mines.dismissLead}
        onClick={() => open({ panel: 'dismiss', about: adviceKey(flag) })}
      >
        {t.deal.mines.dismiss}
      </LinkButton>
    </span>
  );
}
