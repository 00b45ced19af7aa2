import { Menu } from '@mantine/core';
import { type AccountView, deleteAccount, getAccount, listAccountMerges } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ChangeConflict } from '../../../editing/change-conflict.tsx';
import { editorOf } from '../../../editing/edited-field.ts';
import { ChangeLogItem, MenuAct, RecordMenu } from '../../../editing/record-menu.tsx';
import { MergeTrail } from '../../../editing/merge-trail.tsx';
import { useRemove } from '../../../editing/use-remove.ts';
import { reading } from '../../../lib/api/index.ts';
import { useCrumb } from '../../../lib/crumb.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReasonList } from '../../../ui/reason-list.tsx';
import { SkeletonPage } from '../../../ui/skeleton.tsx';
import page from '../../../ui/record-page.module.css';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { Similar } from '../create/similar.tsx';
import css from './account.module.css';
import { AccountFacts } from './account-facts.tsx';
import type { AccountPartProps } from './account-part.ts';
import { BuyingHistory } from './buying.tsx';
import { Criteria } from './criteria.tsx';
import { Deals } from './deals.tsx';
import { editedAccountField } from './edited-fields.ts';
import { Group } from './group.tsx';
import { People } from './people.tsx';
import { Visits } from './visits.tsx';
import { useAccountChange } from './use-account-change.ts';
import { type Criterion, pointsOf, reasonsOf, scoreText, verdictSentence } from './verdict.ts';
import { lookUp } from '@qibu/phrases/say';

const route = getRouteApi('/frame/accounts/$accountId');
const MergeAccountPanel = lazy(async () => ({
  default: (await import('./merge-account-panel.tsx')).MergeAccountPanel,
}));
const ScorePanel = lazy(async () => ({ default: (await import('./score-panel.tsx')).ScorePanel }));

/** One customer: is it worth it, what is going on with it, who is there. */
export function AccountPage() {
  const { accountId } = route.useParams();
  const { data, error, refetch } = useQuery(reading(getAccount, { params: { id: accountId } }));
  if (data) return <Account key={data.id} view={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <SkeletonPage />;
}

function Account({ view }: { view: AccountView }) {
  useCrumb(view.name);
  const changing = useAccountChange(view);
  const [rating, setRating] = useState<string | null>(null);
  const { data: merges } = useQuery(reading(listAccountMerges, { params: { id: view.id } }));
  const rated = view.criteria.find(({ id }) => id === rating);
  return (
    <Page title={view.name} wide ownHead>
      <Head view={view} changing={changing} />
      <MergeTrail merges={merges?.items ?? []} />
      <Verdict view={view} onRate={setRating} />
      <div className={page.columns}>
        <div>
          <Criteria view={view} onRate={setRating} />
          <Deals view={view} />
          <Visits view={view} />
          <BuyingHistory view={view} />
        </div>
        <div>
          <People view={view} />
          <Group view={view} changing={changing} />
          <AccountFacts view={view} changing={changing} />
        </div>
      </div>
      <Suspense fallback={null}>
        {rated && <ScorePanel view={view} criterion={rated} onClose={() => setRating(null)} />}
      </Suspense>
      <ChangeConflict changing={changing} />
    </Page>
  );
}

function Head({ view, changing }: AccountPartProps) {
  const t = useRoomText('accounts');
  const [merging, setMerging] = useState<Named | 'choose' | null>(null);
  const [openedAs] = useState(view.name);
  const { remove, removing } = useRemove(view, {
    route: deleteAccount,
    entity: 'account',
    list: '/accounts',
    done: t.accounts.remove.done,
  });
  const name = editedAccountField(view, 'name', { t, people: [] });
  return (
    <header className={page.head}>
      <h1 className={css.name}>
        <InlineEdit {...editorOf(name, changing.change)} display={view.name} />
        {view.formerNames.length > 0 && (
          <span className="soft small">
            {` · ${t.common.merge.former} `}
            {view.formerNames.join(t.common.joiner)}
          </span>
        )}
        {view.strategic && <span className={css.tag}>{t.accounts.fields.strategic}</span>}
      </h1>
      <div className={`${page.actions} screen-only`}>
        <RecordMenu>
          <MenuAct label={t.common.merge.action} can={view.can['delete']} onAct={() => setMerging('choose')} />
          <ChangeLogItem id={view.id} />
          <Menu.Divider />
          <MenuAct label={t.accounts.remove.action} can={view.can['delete']} pending={removing} onAct={remove} />
        </RecordMenu>
      </div>
      <Suspense fallback={null}>
        {merging !== null && (
          <MergeAccountPanel
            kept={view}
            found={merging === 'choose' ? undefined : merging}
            onClose={() => setMerging(null)}
          />
        )}
      </Suspense>
      {view.name !== openedAs && <Similar name={view.name} except={view.id} onMerge={setMerging} />}
    </header>
  );
}

function Verdict({ view, onRate }: { view: AccountView; onRate: (criterion: string) => void }) {
  const t = useRoomText('accounts', 'method');
  const { verdict } = t.accounts;
  const { good, bad, unknown } = reasonsOf(view.criteria);
  const label = (id: string) => lookUp(t.slots.account, id, null)?.label ?? id;
  const points = (one: Criterion) => ({
    key: one.id,
    text: fill(verdict.point, { criterion: label(one.id), score: pointsOf(one) ?? 0 }),
    onOpen: () => onRate(one.id),
  });
  return (
    <div className={page.verdict}>
      <p className="sentence" data-warning={view.paymentWarning || undefined}>
        {view.paymentWarning && <span className={css.mine}>▲ </span>}
        {verdictSentence(view, t)}
      </p>
      <p className="soft">{scoreText(view, t)}</p>
      <ReasonList lead={verdict.good} tone="bullet" reasons={good.map(points)} />
      <ReasonList lead={verdict.bad} tone="mine" reasons={bad.map(points)} />
      <ReasonList
        lead={verdict.unknown}
        reasons={unknown.map((one) => ({ key: one.id, text: label(one.id), onOpen: () => onRate(one.id) }))}
      />
    </div>
  );
}
