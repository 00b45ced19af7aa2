/** How far a tender has come by a statement: bids were opened, or its result is out. */
export type TenderStep = 'opened' | 'decided';

const SENTENCE = /[。！？；!?;\n]+|\.(?=\s|$)/;
/** Told of a day to come, or denied. */
const NOT_YET =
  /[没未]有?开标|开标(?:时间|日期|日)|(?:将|要|准备|预计|计划|定[在于]|推迟|才|前|等).{0,8}开标|开标[之以]?前|(?:下[个]?[周月]|明[天年]|后天).{0,8}开标|\b(?:not yet|before|until|will be|scheduled|postponed)\b/iu;
const OPENED =
  /已经?开标|开标(?:了|完|结束|会(?:开完|结束))|(?:开完|开了)标|唱标|(?:正在|进入|还在|在)评标|评标(?:中|期间|阶段)|等评标|\bbids? (?:was|were|have been|has been) opened\b|\bbid opening (?:was|took place|is over)\b|\b(?:under|in) (?:bid )?evaluation\b/iu;
const DECIDED =
  /中标候选人|中标(?:通知书|公告|公示|结果)|(?:已经?|公布)?定标(?:了|结果)?|[已我他].{0,6}中标了?$|公布了?结果|结果(?:已|出来|公示|公布)|流标|废标|重新招标|\baward(?:ed| notice| was)|\bre-?tender|\btender (?:was )?cancel/iu;
const STILL_TO_DECIDE =
  /(?:[没未还等].{0,6}|什么时候|何时|预计|才)(?:定标|公布结果|出结果|公示)|评标.{0,6}结果.{0,4}[没未]/u;

/** What a statement says of a tender's steps; null where it says nothing of them. Source: docs/method/advice.md. */
export function tenderStepIn(statement: string): TenderStep | null {
  const sentences = statement.split(SENTENCE);
  if (sentences.some((one) => DECIDED.test(one) && !STILL_TO_DECIDE.test(one))) return 'decided';
  return sentences.some((one) => OPENED.test(one) && !NOT_YET.test(one)) ? 'opened' : null;
}
