import { DEAL_FIELD_NAMES, DEAL_FIELDS, type DealField, listProducts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useHeadChange } from '../head/head-change.tsx';
import { useDealMembers } from '../use-deal-parts.ts';
import css from './overview.module.css';
import { lookUp } from '@qibu/phrases/say';

// The expected close stands in the head of the page, and a choice is made where it has words.
const HERE = DEAL_FIELD_NAMES.filter((field) => field !== 'closesOn' && DEAL_FIELDS[field].is !== 'oneOf');
const isLong = (field: DealField): boolean => DEAL_FIELDS[field].is === 'longText';
const SHORT = HERE.filter((field) => !isLong(field));
const LONG = HERE.filter(isLong);

/** The rest of what is kept about a deal: product, where it came from, who works on it, a note. */
export function AboutCard() {
  const t = useRoomText('deal');
  return (
    <Section title={t.deal.head.about}>
      <dl className={css.rows}>
        <Product />
        {SHORT.map((field) => (
          <FieldRow key={field} field={field} />
        ))}
        <Team />
        {LONG.map((field) => (
          <FieldRow key={field} field={field} />
        ))}
      </dl>
    </Section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.slot}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd />
    </div>
  );
}

function FieldRow({ field }: { field: DealField }) {
  const t = useRoomText('deal');
  const label = t.deal.fields[field];
  const isDay = DEAL_FIELDS[field].is === 'day';
  const { deal, locked } = useDeal();
  const change = useHeadChange();
  const now = deal[field];
  const shown = isDay && now !== null ? <DayText day={now} from={deal.asOf} /> : now;
  const save = (value: string | number | null) => {
    const text = String(value ?? '').trim() || null;
    if (text !== now) change({ [field]: text }, { [field]: text });
  };
  return (
    <Row label={label}>
      <InlineEdit
        label={label}
        display={now === null ? <span className="soft">{t.common.notStated}</span> : shown}
        kind={isDay ? 'day' : 'text'}
        value={now}
        locked={locked('edit')}
        onSave={(value) => save(value)}
      />
    </Row>
  );
}

function Product() {
  const t = useRoomText('deal');
  const { deal, locked } = useDeal();
  const change = useHeadChange();
  const { data } = useQuery({ ...reading(listProducts, {}), staleTime: 300_000 });
  const products = data?.items ?? [];
  if (products.length === 0 && deal.product === null) return null;
  const save = (value: string | number | null) => {
    const productId = typeof value === 'string' ? value : null;
    const product = products.find(({ id }) => id === productId)?.name ?? null;
    if (productId !== deal.productId) change({ productId }, { productId, product });
  };
  return (
    <Row label={t.deal.head.product}>
      <InlineEdit
        label={t.deal.head.product}
        display={deal.product ?? <span className="soft">{t.common.notStated}</span>}
        kind="choice"
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
        value={deal.productId}
        locked={locked('edit')}
        onSave={(value) => save(value)}
      />
    </Row>
  );
}

function Team() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const reason = locked('members');
  const names = useDealMembers(deal)?.map(({ user, part }) => {
    const word = part === null ? undefined : lookUp(t.deal.team.parts, part, part);
    return word === undefined ? user.name : `${user.name} (${word})`;
  });
  return (
    <Row label={t.deal.head.team}>
      <LinkButton disabled={reason !== null} title={reason ?? ''} onClick={() => open({ panel: 'team' })}>
        {names?.length === 0 ? t.deal.team.none : names?.join(t.common.joiner)}
      </LinkButton>
    </Row>
  );
}
