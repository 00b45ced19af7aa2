import type { listAudit, ReplyOf } from '@qibu/contract';
import { plainAmount } from '@qibu/core';
import { changesText, lookUp, type MoneyText } from '@qibu/phrases/say';
import type { Cell } from '../lists/cell.ts';
import type { ExportedList, ExportWords } from '../lists/export-list.ts';
import { type AuditAsked, loadAudit } from './audit-log.ts';

type AuditRow = ReplyOf<typeof listAudit>['items'][number];
/** When it happened is the workspace's time; amounts of no record are in its currency. */
type ToldRow = AuditRow & { readonly when: string; readonly homeCurrency: string };

const COLUMNS: readonly (readonly [(words: ExportWords) => string, (row: ToldRow, words: ExportWords) => Cell])[] = [
  [({ settings }) => settings.audit.when, ({ when }) => when],
  [({ settings }) => settings.audit.who, ({ actor }, { settings }) => actor ?? settings.audit.system],
  [
    ({ settings }) => settings.audit.what,
    ({ action }, { settings }) => lookUp(settings.audit.action, action, settings.audit.otherField),
  ],
  [
    ({ settings }) => settings.audit.kind,
    ({ entity }, { settings }) => lookUp(settings.audit.entity, entity, settings.audit.entity.other),
  ],
  [({ settings }) => settings.audit.on, ({ label }) => label],
  [({ settings }) => settings.audit.change, (row, words) => changesText(row.changes, words, moneyOf(row))],
];

const moneyOf =
  ({ currency, homeCurrency }: ToldRow): MoneyText =>
  (minor, own) => {
    const told = own ?? currency ?? homeCurrency;
    return `${told} ${plainAmount(minor, told)}`;
  };

/** The log of changes as a file, in words, with all of each change. */
export const exportedAudit = (asked: Omit<AuditAsked, 'cursor' | 'limit'>): ExportedList<ToldRow> => ({
  entity: 'audit',
  file: 'audit',
  title: ({ settings }) => settings.tabs.audit,
  columns: COLUMNS.map(([header, cell]) => ({ header, cell })),
  page: async (scope, part) => {
    const { items, next } = await loadAudit(scope, { ...asked, ...part });
    const { currency } = await scope.tx
      .selectFrom('workspace')
      .where('id', '=', scope.actor.workspaceId)
      .select('currency')
      .executeTakeFirstOrThrow();
    const { timeZone } = scope.actor;
    return {
      next,
      items: items.map((row) => ({ ...row, when: localTime(row.at, timeZone), homeCurrency: currency })),
    };
  },
});

/** 2026-11-28 17:05:09, by the workspace's clock. */
const localTime = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(new Date(at));
