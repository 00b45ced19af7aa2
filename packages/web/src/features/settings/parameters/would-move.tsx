import { type ParametersEffect, previewParameters } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api/index.ts';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { partText } from './effect-text.ts';
import { MovedDeals } from './moved-deals.tsx';
import css from './parameters.module.css';

type Overrides = Readonly<Record<string, unknown>>;

/** What saving these overrides would move today: the server judges every open deal both ways. */
export function WouldMove({ overrides }: { overrides: Overrides }) {
  const words = useRoomText('settings').settings.parameters;
  const sayError = useErrorText();
  const { data, error } = useQuery({
    queryKey: [previewParameters.path, overrides],
    queryFn: ({ signal }) => call(previewParameters, { body: { overrides }, signal }),
    gcTime: 0,
    retry: false,
  });
  return (
    <>
      <h3>{words.wouldMove}</h3>
      <div aria-live="polite" className={css.effect}>
        {error !== null && <p>{fill(words.previewFailed, { why: sayError(error) })}</p>}
        {data === undefined && error === null && <p className="soft">{words.previewing}</p>}
        {data !== undefined && <Effect effect={data} />}
        <p className="soft small">{words.pastStays}</p>
      </div>
    </>
  );
}

function Effect({ effect }: { effect: ParametersEffect }) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  const part = partText(effect, words);
  const { moved, judged, verdicts, stages, flags, flagsRaised, flagsGone } = effect;
  return (
    <>
      <p>{fill(moved === 0 ? words.movesNone : words.moves, { moved, judged })}</p>
      {moved > 0 && (
        <dl className={css.moves}>
          <dt>{words.inVerdict}</dt>
          <dd>{verdicts}</dd>
          <dt>{words.inStage}</dt>
          <dd>{stages}</dd>
          <dt>{words.inFlags}</dt>
          <dd>
            {flags}{' '}
            {flags > 0 && (
              <span className="soft">{fill(words.raisedAndGone, { raised: flagsRaised, gone: flagsGone })}</span>
            )}
          </dd>
        </dl>
      )}
      <MovedDeals effect={effect} />
      {part !== null && <p className="soft small">{part}</p>}
    </>
  );
}
