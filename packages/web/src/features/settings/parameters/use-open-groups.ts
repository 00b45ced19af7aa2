import type { ParameterRow } from '@qibu/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useTypedSearch } from '../../../lib/typed-search.ts';
import { type GroupId, groupOf } from './groups.ts';
import { openGroups, type ParametersSearch, withGroups, withText } from './parameters-search.ts';
import { fieldId } from './value-field.tsx';

const route = getRouteApi('/frame/settings/parameters');

/** The words looked for and the groups that stand open, both kept in the address. */
export function useOpenGroups() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = useCallback(
    (next: (search: ParametersSearch) => ParametersSearch) =>
      void navigate({ to: '/settings/parameters', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const look = useCallback((q: string | undefined) => go((before) => withText(before, q)), [go]);
  const [text, setText] = useTypedSearch(search.q, look);
  const open = openGroups(search);
  const isOpen = (group: GroupId) => open.includes(group);
  const toggle = (group: GroupId) =>
    go((before) => withGroups(before, isOpen(group) ? open.filter((one) => one !== group) : [...open, group]));
  // The field to go to is drawn only once its group stands open.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const field = wanted.current === null ? null : document.getElementById(wanted.current);
    if (field === null) return;
    wanted.current = null;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  });
  const goTo = (row: ParameterRow) => {
    const group = groupOf(row.path);
    wanted.current = fieldId(row);
    if (group !== null) go((before) => withGroups(before, [...open, group]));
  };
  return { text, setText, isOpen, toggle, goTo };
}
