import { at, PUBLISHED } from './contact.ts';

export const PUBLIC_CONTACTS = [
  ...at(
    'lanzhou',
    [
      ['yu', '于海平', '主任', '中心领导'],
      ['shi', '施曼', '调度科科长', '调度科'],
      ['kuang', '匡正', '信息科科长', '信息科'],
      ['dai', '戴琳', '招标办主任', '招标办'],
    ],
    PUBLISHED,
  ),
  ...at(
    'wangchuan',
    [
      ['nie', '聂文涛', '副主任', '管委会'],
      ['lou', '娄敏', '科员', '经济发展局'],
    ],
    PUBLISHED,
  ),
  ...at('yunzhan', [['fu', '符晓东', '运营经理', '运营部']]),
] as const;
