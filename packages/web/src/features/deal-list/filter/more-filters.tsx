import { Button } from '@mantine/core';
import { listUsers } from '@qibu/contract';
import { FLAGS, OUTCOMES, type Parameters, PLACES } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { ManyChips } from '../../../ui/chips.tsx';
import { DayField, FormColumns, SwitchField } from '../../../ui/field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { deals } from '../deals.ts';
import { type DealsFilter, endsBeforeItBegins } from '../deals-search.ts';

type ListField = 'owner' | 'stage' | 'evidenced' | 'outcome' | 'verdict' | 'flag';

/** Every other condition; the list behind follows at once. */
export function MoreFilters({ onClose }: { onClose: () => void }) {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  const { currency } = useMe().workspace;
  const { filter } = t.deals;
  return (
    <SidePanel
      opened
      onClose={onClose}
      unsaved={false}
      title={filter.label}
      footer={<Button onClick={onClose}>{t.common.done}</Button>}
    >
      <OutcomeFilter />
      <VerdictFilter />
      <StageFilter field="stage" />
      <StageFilter field="evidenced" />
      <OwnerFilter />
      <FormColumns>
        <DayField
          label={filter.closesFrom}
          value={search.closesFrom ?? null}
          onChange={(day) => change({ closesFrom: day ?? undefined })}
        />
        <DayField
          label={filter.closesTo}
          value={search.closesTo ?? null}
          error={endsBeforeItBegins(search) ? t.fieldErrors.beforeFrom : undefined}
          onChange={(day) => change({ closesTo: day ?? undefined })}
        />
        <MoneyField
          label={filter.amountMin}
          currency={currency}
          value={search.amountMin ?? null}
          onChange={(minor) => change({ amountMin: minor ?? undefined })}
        />
        <MoneyField
          label={filter.amountMax}
          currency={currency}
          value={search.amountMax ?? null}
          onChange={(minor) => change({ amountMax: minor ?? undefined })}
        />
      </FormColumns>
      <SwitchField
        label={filter.overdue}
        value={search.overdue === true}
        onChange={(on) => change({ overdue: on ? true : undefined })}
      />
      <SwitchField
        label={filter.noAccount}
        value={search.noAccount === true}
        onChange={(on) => change({ noAccount: on ? true : undefined })}
      />
      <SwitchField
        label={filter.noCloseDay}
        value={search.noCloseDay === true}
        onChange={(on) => change({ noCloseDay: on ? true : undefined })}
      />
      <FlagFilter />
    </SidePanel>
  );
}

/** A comma-separated list of the URL as chips. */
function useListField(field: ListField): { values: readonly string[]; set: (values: readonly string[]) => void } {
  const { search, change } = deals.useSearch();
  const values = (search[field] as DealsFilter[ListField])?.split(',') ?? [];
  return { values, set: (next) => change({ [field]: next.join(',') || undefined }) };
}

function OutcomeFilter() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  const asked = search.outcome ?? 'open';
  const values = asked === 'all' ? [...OUTCOMES] : asked.split(',');
  const set = (next: readonly string[]) => {
    if (next.length === OUTCOMES.length) change({ outcome: 'all' });
    else change({ outcome: next.length === 0 || next.join() === 'open' ? undefined : next.join(',') });
  };
  return (
    <ManyChips
      label={t.deals.filter.outcome}
      chips={OUTCOMES.map((value) => ({ value: value as string, label: t.words.outcome[value] }))}
      values={values}
      onChange={set}
    />
  );
}

function VerdictFilter() {
  const t = useRoomText('deals');
  const { values, set } = useListField('verdict');
  return (
    <ManyChips
      label={t.deals.filter.verdict}
      chips={PLACES.map((value) => ({ value: value as string, label: t.words.place[value] }))}
      values={values}
      onChange={set}
    />
  );
}

function StageFilter({ field }: { field: 'stage' | 'evidenced' }) {
  const t = useRoomText('deals');
  const stageName = useStageName();
  const { stages }: Parameters = useParameters();
  const { values, set } = useListField(field);
  const chips = [
    { value: 'none', label: t.words.stage.none },
    ...stages.map(({ id }) => ({ value: id, label: stageName(id) })),
  ];
  return <ManyChips label={t.deals.filter[field]} chips={chips} values={values} onChange={set} />;
}

function OwnerFilter() {
  const t = useRoomText('deals');
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  const { values, set } = useListField('owner');
  const owners = (data?.items ?? []).filter(({ id, openDeals }) => openDeals > 0 || values.includes(id));
  if (owners.length === 0) return null;
  return (
    <ManyChips
      label={t.deals.filter.owner}
      chips={owners.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      onChange={set}
    />
  );
}

function FlagFilter() {
  const t = useRoomText('deals', 'judgement');
  const { values, set } = useListField('flag');
  return (
    <ManyChips
      label={t.deals.filter.flag}
      chips={FLAGS.map((value) => ({ value: value as string, label: t.flags[value].title }))}
      values={values}
      onChange={set}
    />
  );
}
