import { getParameters, putParameters } from '@qibu/contract';
import type { Parameters } from '@qibu/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { useText } from '../../../lib/text.tsx';
import { showDone } from '../../../ui/toast.tsx';

/** The numbers in force, the method's own, and saving the workspace's. */
export function useParameters() {
  const t = useText();
  const { data } = useSuspenseQuery(reading(getParameters, {}));
  const save = useWrite(putParameters, {
    touches: [getParameters],
    onDone: () => showDone(t.settings.parameters.saved),
  });
  return {
    // The contract passes core's parameters through; the server has checked them.
    now: data.parameters as unknown as Parameters,
    initial: data.defaults as unknown as Parameters,
    overrides: data.overrides,
    put: (overrides: Record<string, unknown>) => save.mutate({ body: { overrides }, ifMatch: data.version }),
  };
}
