import type { handOver as source } from '../zh-CN/hand-over.ts';
import type { Shape } from '../shape.ts';

export const handOver: Shape<typeof source> = {
  title: 'Hand the deal over',
  change: 'Hand over to someone else',
  to: 'New owner',
  nothingOpen: '{{name}} has no open tasks or promises in this deal.',
  open: '{{name}} still has {{count}} open {{count|item|items}} here. What the customer was promised stays promised:',
  more: '{{count}} more',
  whose: 'Who takes care of them',
  toOwner: 'The new owner',
  keep: '{{name}} finishes them',
  person: 'Someone else',
  personWhich: 'Who',
  joins: 'Anyone who cannot see the deal joins its team.',
  submit: 'Hand over',
  doneDeal: 'Handed over to {{name}}',
  doneDealWork: 'Handed over to {{name}}; {{count}} open {{count|item has|items have}} a new owner',
  taken: '“{{title}}” is yours now',
  take: 'Take it',
  takeOf: 'Take “{{title}}”',
  all: {
    title: 'Hand everything over',
    lead: 'For someone who leaves or moves on: deals, customers, tasks and promises in one step. It can be undone.',
    holds:
      '{{name}} owns {{openDeals}} open {{openDeals|deal|deals}}, {{otherDeals}} closed or deleted, {{accounts}} {{accounts|customer|customers}}, {{tasks}} open {{tasks|task|tasks}} and {{promises}} open {{promises|promise|promises}}.',
    nothing: '{{name}} owns no deals, customers, tasks or promises.',
    toOwner: 'The owner of each deal',
    deactivate: 'Also deactivate {{name}}',
    submit: 'Hand over',
    submitAndStop: 'Hand over and deactivate',
    done: 'Handed over: {{deals}} {{deals|deal|deals}}, {{accounts}} {{accounts|customer|customers}}, {{work}} open {{work|item|items}}',
  },
  undone: 'Hand-over undone',
};
