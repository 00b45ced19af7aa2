import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { editorOf } from '../../../editing/edited-field.ts';
import { openRecord } from '../../../lib/record-opener.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { editedDealField } from '../../../parts/deal/edited-fields.ts';
import { Icon } from '../../../ui/icon.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './head.module.css';
import { useHeadChange } from './head-change.tsx';
import { HeadFigures } from './head-figures.tsx';
import { HeadMenu } from './head-menu.tsx';

/** Account, amount, close date, owner, stage; and the two most frequent actions. */
export function Head() {
  return (
    <header className={css.head}>
      <DealName />
      <HeadFigures />
      <HeadActions />
    </header>
  );
}

function DealName() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const change = useHeadChange();
  return (
    <div className={css.name}>
      {deal.account !== null && deal.accountDeleted && (
        <span className="soft">
          {deal.account.name} · {t.deal.head.accountDeleted}
        </span>
      )}
      {deal.account !== null && !deal.accountDeleted && (
        <Link
          to="/accounts/$accountId"
          params={{ accountId: deal.account.id }}
          title={fill(t.deal.head.openAccount, { name: deal.account.name })}
        >
          {deal.account.name}
        </Link>
      )}
      {deal.account === null && (
        <LinkButton
          disabled={locked('edit') !== null}
          title={locked('edit') ?? ''}
          onClick={() => open({ panel: 'account' })}
        >
          {t.deal.head.noAccount} · {t.deal.head.chooseAccount}
        </LinkButton>
      )}
      <h1>
        <InlineEdit {...editorOf(editedDealField(deal, 'name', t), change)} display={deal.name} />
      </h1>
    </div>
  );
}

function HeadActions() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const reason = locked('record');
  const stop = { disabled: reason !== null, title: reason ?? '' };
  return (
    <div className={`${css.actions} screen-only`}>
      <Button {...stop} variant="default" onClick={() => open({ panel: 'evidence' })}>
        {t.deal.head.addEvidence}
      </Button>
      <Button {...stop} leftSection={<Icon name="plus" size={16} />} onClick={() => openRecord({ dealId: deal.id })}>
        {t.deal.head.record}
      </Button>
      <HeadMenu />
    </div>
  );
}
