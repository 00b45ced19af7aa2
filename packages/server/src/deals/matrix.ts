import { type MatrixEntry, ofDeal } from '../http/room.ts';

const DAY = '2026-01-05';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'deals.list': { about: 'own' },
  'deals.board': { about: 'own' },
  'deals.groups': { about: 'own' },
  'deals.export': { about: 'own', path: () => '/deals/export.csv' },
  'deals.workbook': { about: 'own', path: () => '/deals/export.xlsx' },
  'deals.get': ofDeal(),
  'deals.ledger': ofDeal('/ledger'),
  'deals.timeline': ofDeal('/timeline'),
  'deals.evidence': ofDeal('/evidence'),
  'deals.changes': ofDeal('/changes'),
  'deals.tasks': ofDeal('/tasks'),
  'deals.team': ofDeal('/members'),
  'deals.create': {
    about: 'record',
    path: () => '/deals',
    body: (ids) => ({ name: '挂在别人客户下', accountId: ids.account }),
  },
  'deals.change': { ...ofDeal(), body: () => ({ note: '备注' }) },
  'deals.delete': { ...ofDeal(), ownerElsewhere: true },
  'deals.members': { ...ofDeal('/members'), body: () => ({ members: [] }) },
  'deals.handOver': { ...ofDeal('/hand-over'), body: (ids) => ({ to: ids.user }), ownerElsewhere: true },
  'handOvers.undo': { about: 'record', path: (ids) => `/hand-overs/${ids.deal}/undo`, ownerElsewhere: true },
  'deals.stage': {
    ...ofDeal('/stage'),
    body: () => ({ to: 'target', happenedOn: DAY, exception: true, reason: '试' }),
    ownerElsewhere: true,
  },
  'deals.outcome': { ...ofDeal('/outcome'), body: () => ({ outcome: 'lost', happenedOn: DAY }), ownerElsewhere: true },
  'deals.record': {
    ...ofDeal('/records'),
    body: () => ({ evidence: [{ kind: 'observation', quote: '看到', happenedOn: DAY }] }),
    ownerElsewhere: true,
  },
  'deals.person': { about: 'record', path: (ids) => `/deals/${ids.deal}/people/${ids.contact}` },
  'deals.personGone': { about: 'record', path: (ids) => `/deals/${ids.deal}/people/${ids.contact}` },
  'tasks.change': { about: 'record', path: (ids) => `/tasks/${ids.task}`, body: () => ({ title: '改' }) },
  'deals.audience': ofDeal('/audience'),
  'deals.decide': {
    ...ofDeal('/decisions'),
    body: ({ user }) => ({ kind: 'stop', title: '退出', ownerId: user, dueOn: '2100-01-01' }),
    ownerElsewhere: true,
  },
  'decisions.withdraw': { about: 'record', path: (ids) => `/decisions/${ids.task}`, ownerElsewhere: true },
  'deals.risk': {
    ...ofDeal('/risks'),
    body: ({ user }) => ({ title: '要换厂长', why: '听说的', ownerId: user, expiresOn: '2100-01-01' }),
    ownerElsewhere: true,
  },
  'deals.riskClosed': {
    about: 'record',
    path: (ids) => `/deals/${ids.deal}/risks/${ids.task}`,
    body: () => ({ closed: true }),
    ownerElsewhere: true,
  },
  'deals.riskGone': { about: 'record', path: (ids) => `/deals/${ids.deal}/risks/${ids.task}`, ownerElsewhere: true },
  'deals.dismiss': {
    ...ofDeal('/dismissals'),
    body: () => ({ flag: 'no-coach', subject: null, reason: '知道', expiresOn: '2100-01-01' }),
  },
  'deals.visit': {
    about: 'record',
    path: (ids) => `/deals/${ids.deal}/visits/${ids.task}`,
    body: () => ({ interaction: { kind: 'visit', happenedOn: DAY } }),
    ownerElsewhere: true,
  },
  'deals.visitGone': {
    about: 'record',
    path: (ids) => `/deals/${ids.deal}/visits/${ids.task}/withdrawal`,
    body: () => ({ reason: '记错了' }),
    ownerElsewhere: true,
  },
  'deals.reviewed': { ...ofDeal('/reviews'), body: () => ({ note: null }) },
};
