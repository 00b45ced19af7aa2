import { dictionaries, type Dictionary, fill, type Language, lookUp } from '@qibu/phrases';
import { apiRoutes } from '@qibu/phrases/zh-CN/api-routes';

/** What the page says in one language. */
export interface DocsWords {
  readonly language: Language;
  readonly api: Dictionary['api'];
  readonly errors: Dictionary['errors'];
}

export const wordsIn = (language: Language): DocsWords => {
  const { api, errors } = dictionaries[language];
  return { language, api, errors };
};

interface Said {
  readonly summary: string;
  readonly description?: string;
}

/** What a route does; a route nobody has put into Chinese yet is told in English. */
export function saidOf(
  { operationId, summary, description }: Said & { readonly operationId: string },
  { language }: DocsWords,
): Said {
  const own = language === 'zh-CN' ? apiRoutes.get(operationId) : undefined;
  return own ?? { summary, ...(description !== undefined && { description }) };
}

export const placeName = ({ api }: DocsWords, place: string): string => lookUp(api.places, place, place);
export const kindNames = ({ api, language }: DocsWords, kinds: readonly string[]): string =>
  kinds.map((kind) => lookUp(api.kinds, kind, kind)).join(language === 'zh-CN' ? '、' : ', ');

/** The sentence of an error code; what it fills in depends on the case. */
export const errorText = ({ errors }: DocsWords, code: string): string =>
  lookUp(errors, code, code).replaceAll(/\{\{[^}]*\}\}/g, '…');

/** A sentence with a hole for one text; the text may be HTML. */
export const around = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  fill<string>(phrase, values);
