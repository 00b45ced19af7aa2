import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { type EvidenceHit, type SearchHit, search, searchEvidence } from '@qibu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect } from 'react';
import { reading } from '../../lib/api/index.ts';
import { fill, useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NAV } from '../nav.ts';
import { useCommands } from './use-commands.ts';

const [store, layer] = createSpotlight();
const GROUPS = ['deal', 'account', 'contact', 'user'] as const;
const ICONS = { deal: 'deals', account: 'accounts', contact: 'contacts', user: 'me' } as const;
const hrefOf = ({ kind, id }: SearchHit): string => (kind === 'user' ? `/deals?owner=${id}` : `/${kind}s/${id}`);

interface SearchProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The field has the focus: what is typed arrives here. */
  readonly onReady: () => void;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** ⌘K: deals, accounts, people by name, pinyin or initials; pages and commands. */
export function Search({ text, onText, onReady, onClose, onKeys }: SearchProps) {
  const t = useText();
  const asked = useDeferredValue(text.trim());
  const found = useQuery({
    ...reading(search, { query: { q: asked.slice(0, 100) } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  // Names come first; what was said is looked for beside them.
  const said = useQuery({
    ...reading(searchEvidence, { query: { q: asked.slice(0, 100) } }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const quotes = asked.length > 1 ? (said.data?.items ?? []) : [];
  const hits = asked === '' ? [] : (found.data?.items ?? []);
  // The arrow leads to the first hit, also when it came after the letters.
  const first = hits[0]?.id;
  useEffect(() => {
    if (first !== undefined) store.updateState((state) => ({ ...state, selected: -1 }));
  }, [first]);
  // Rendered only while open, so that Escape, a click outside and a choice close it.
  useEffect(() => layer.open(), []);
  return (
    <Spotlight.Root
      store={store}
      onSpotlightClose={onClose}
      query={text}
      onQueryChange={onText}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      clearQueryOnClose={false}
      scrollable
      maxHeight={420}
      size={600}
      attributes={{ content: { 'aria-label': t.nav.search.hint } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
    >
      <Spotlight.Search
        placeholder={t.nav.search.placeholder}
        aria-label={t.nav.search.hint}
        leftSection={<Icon name="search" />}
        onFocus={onReady}
      />
      <Spotlight.ActionsList>
        {found.isError && asked !== '' && <Spotlight.Empty>{t.nav.search.failed}</Spotlight.Empty>}
        <Hits hits={hits} />
        <Quotes quotes={quotes} />
        <Commands
          text={asked}
          onKeys={onKeys}
          nothing={
            found.isSuccess && !found.isPlaceholderData && asked !== '' && hits.length === 0 && quotes.length === 0
          }
        />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Hits({ hits }: { hits: readonly SearchHit[] }) {
  const t = useText();
  const navigate = useNavigate();
  const names = {
    deal: t.nav.search.deals,
    account: t.nav.search.accounts,
    contact: t.nav.contacts,
    user: t.nav.search.people,
  };
  return GROUPS.map((kind) => {
    const some = hits.filter((hit) => hit.kind === kind);
    if (some.length === 0) return null;
    return (
      <Spotlight.ActionsGroup key={kind} label={names[kind]}>
        {some.map((hit) => (
          <Spotlight.Action
            key={hit.id}
            label={hit.title}
            description={hit.subtitle}
            leftSection={<Icon name={ICONS[kind]} />}
            onClick={() => void navigate({ to: hrefOf(hit) })}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  });
}

function Quotes({ quotes }: { quotes: readonly EvidenceHit[] }) {
  const t = useText();
  const navigate = useNavigate();
  if (quotes.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t.nav.search.evidence}>
      {quotes.map(({ id, quote, place, placeId, placeName, happenedOn }) => (
        <Spotlight.Action
          key={id}
          label={quote.slice(0, 120)}
          description={`${placeName} · ${happenedOn}`}
          onClick={() => void navigate({ to: `/${place}s/${placeId}` })}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

interface CommandsProps {
  readonly text: string;
  readonly onKeys: () => void;
  /** No record was found. */
  readonly nothing: boolean;
}

function Commands({ text, onKeys, nothing }: CommandsProps) {
  const t = useText();
  const navigate = useNavigate();
  const commands = useCommands(onKeys);
  const matches = (name: string): boolean => name.toLowerCase().includes(text.toLowerCase());
  const pages = NAV.filter(({ name }) => matches(name(t)));
  const acts = commands.filter(({ label }) => matches(label));
  if (nothing && pages.length === 0 && acts.length === 0)
    return (
      <Spotlight.Empty>
        {fill(t.nav.search.nothing, { text })}
        <br />
        {t.nav.search.nothingHint}
      </Spotlight.Empty>
    );
  return (
    <>
      {pages.length > 0 && (
        <Spotlight.ActionsGroup label={t.nav.search.go}>
          {pages.map(({ to, icon, name }) => (
            <Spotlight.Action
              key={to}
              label={name(t)}
              leftSection={<Icon name={icon} />}
              onClick={() => void navigate({ to })}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {acts.length > 0 && (
        <Spotlight.ActionsGroup label={t.nav.search.actions}>
          {acts.map(({ label, run }) => (
            <Spotlight.Action key={label} label={label} onClick={run} />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}
