import type { ImportView } from '@qibu/contract';
import { getRouteApi } from '@tanstack/react-router';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { ColumnsStep } from '../columns/columns-step.tsx';
import { FilesStep } from '../files/files-step.tsx';
import { refusalReason } from '../refusal.ts';
import { ResultStep } from '../result/result-step.tsx';
import type { StepName } from '../room.ts';
import { ValuesStep } from '../values/values-step.tsx';
import css from './job.module.css';
import { useSentences } from './sentences.ts';
import { Step } from './step.tsx';
import { canOpen, isFrozen, stepFor } from './steps.ts';
import { useCheck } from './use-check.ts';
import { type Answers, useMapping } from './use-mapping.ts';

const route = getRouteApi('/frame/import/$importId');
const ORDER: readonly StepName[] = ['file', 'columns', 'values', 'result'];

/** File → columns → values → result; the current step is in the URL. */
export function Steps({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const navigate = route.useNavigate();
  const { step } = route.useSearch();
  const answers = useMapping(view);
  const check = useCheck(view);
  const { shown } = answers;
  const frozen = isFrozen(view.state);
  const wanted = step ?? stepFor(view);
  const result = check.checking || frozen;
  const open = result ? 'result' : canOpen(shown, wanted) ? wanted : stepFor(shown);
  const go = (next: StepName | undefined) => {
    check.forget();
    void navigate({ search: next === undefined ? {} : { step: next }, replace: true });
  };
  // The result is where the page opens by itself once there is one.
  const dryRun = () => check.start(() => go(undefined));
  const sentences = useSentences(shown);
  const bodies: Readonly<Record<StepName, React.ReactNode>> = {
    file: <FilesStep answers={answers} onNext={() => go('columns')} />,
    columns: <ColumnsStep answers={answers} onNext={() => go('values')} />,
    values: <ValuesStep answers={answers} onCheck={dryRun} />,
    result: <ResultStep view={view} checking={check.checking} onBack={() => go('columns')} onCheck={dryRun} />,
  };
  return (
    <div className={css.steps}>
      <AnswerError error={answers.error ?? check.error} />
      {ORDER.map((name, at) => (
        <Step
          key={name}
          number={at + 1}
          title={t.imports.steps[name]}
          open={name === open}
          sentence={isSettled(name, open, shown) ? sentences[name] : null}
          onOpen={frozen || check.checking ? undefined : () => go(name)}
        >
          {bodies[name]}
        </Step>
      ))}
    </div>
  );
}

/** A step before the open one is settled; one after it only when the import got that far already. */
const isSettled = (name: StepName, open: StepName, shown: ImportView): boolean =>
  ORDER.indexOf(name) < ORDER.indexOf(open) || (name !== 'result' && shown.state !== 'mapping' && canOpen(shown, name));

function AnswerError({ error }: { error: Answers['error'] }) {
  const t = useRoomText('import');
  const sayError = useErrorText();
  if (error === null) return null;
  const why = refusalReason(error, t);
  const unread = why === null ? sayError(error) : fill(t.imports.page.notReadAnew, { why });
  const text = error.code === 'import.state' ? t.imports.page.gone : unread;
  return (
    <p className={css.fault} role="alert">
      {text}
    </p>
  );
}
