import { Menu } from '@mantine/core';
import { type ContactView, deleteContact, getContact, listContactMerges } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ChangeConflict } from '../../../editing/change-conflict.tsx';
import { editorOf } from '../../../editing/edited-field.ts';
import { ChangeLogItem, MenuAct, RecordMenu } from '../../../editing/record-menu.tsx';
import { MergeTrail } from '../../../editing/merge-trail.tsx';
import { useRemove } from '../../../editing/use-remove.ts';
import { reading } from '../../../lib/api/index.ts';
import { useCrumb } from '../../../lib/crumb.ts';
import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonPage } from '../../../ui/skeleton.tsx';
import page from '../../../ui/record-page.module.css';
import css from './contact.module.css';
import { ContactFacts } from './contact-facts.tsx';
import type { ContactPartProps } from './contact-part.ts';
import { editedContactField } from './edited-fields.ts';
import { InDeals } from './in-deals.tsx';
import { Interactions } from './interactions.tsx';
import { PersonalData } from './personal-data.tsx';
import { useContactChange } from './use-contact-change.ts';
import { verdictSentence } from './verdict.ts';

const route = getRouteApi('/frame/contacts/$contactId');
const MergeContactPanel = lazy(async () => ({
  default: (await import('./merge-contact-panel.tsx')).MergeContactPanel,
}));

/** One person: where they matter, when we met, what we hold about them and why. */
export function ContactPage() {
  const { contactId } = route.useParams();
  const { data, error, refetch } = useQuery(reading(getContact, { params: { id: contactId } }));
  if (data) return <Contact key={data.id} view={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <SkeletonPage />;
}

function Contact({ view }: { view: ContactView }) {
  const t = useRoomText('contacts');
  const { today } = useMe().workspace;
  const { data: merges } = useQuery(reading(listContactMerges, { params: { id: view.id } }));
  useCrumb(view.name);
  const changing = useContactChange(view);
  return (
    <Page title={view.name} wide ownHead>
      <Head view={view} changing={changing} />
      <MergeTrail merges={merges?.items ?? []} />
      <p className={`sentence ${page.verdict}`}>{verdictSentence(view, today, t)}</p>
      <div className={page.columns}>
        <div>
          <InDeals view={view} />
          <Interactions view={view} today={today} />
        </div>
        <div>
          <ContactFacts view={view} changing={changing} />
          <PersonalData view={view} changing={changing} />
        </div>
      </div>
      <ChangeConflict changing={changing} />
    </Page>
  );
}

function Head({ view, changing }: ContactPartProps) {
  const t = useRoomText('contacts');
  const [merging, setMerging] = useState(false);
  const { remove, removing } = useRemove(view, {
    route: deleteContact,
    entity: 'contact',
    list: '/contacts',
    done: t.contacts.remove.done,
  });
  const name = editedContactField(view, 'name', t);
  return (
    <header className={page.head}>
      <div>
        <Link to="/accounts/$accountId" params={{ accountId: view.account.id }} className={css.account}>
          {view.account.name}
        </Link>
        <h1>
          <InlineEdit {...editorOf(name, changing.change)} display={view.name} />
          {view.formerNames.length > 0 && (
            <span className="soft small">
              {` · ${t.common.merge.former} `}
              {view.formerNames.join(t.common.joiner)}
            </span>
          )}
          <span className={css.role}>{[view.department, view.title].filter(Boolean).join(' · ')}</span>
        </h1>
      </div>
      <div className={`${page.actions} ${css.atFoot} screen-only`}>
        <RecordMenu>
          <MenuAct label={t.common.merge.action} can={view.can['delete']} onAct={() => setMerging(true)} />
          <ChangeLogItem id={view.id} />
          <Menu.Divider />
          <MenuAct label={t.contacts.remove.action} can={view.can['delete']} pending={removing} onAct={remove} />
        </RecordMenu>
      </div>
      <Suspense fallback={null}>
        {merging && <MergeContactPanel kept={view} onClose={() => setMerging(false)} />}
      </Suspense>
    </header>
  );
}
