import { ActionIcon, Button, Modal } from '@mantine/core';
import { createView, deleteView } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { FormActions, SwitchField, TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { deals } from '../deals.ts';
import type { DealsSearch } from '../deals-search.ts';
import css from './filter.module.css';

interface SaveViewProps {
  readonly views: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Keeps the filter under a name, for oneself or the team; old views are thrown away here too. */
export function SaveView({ views, onClose }: SaveViewProps) {
  const t = useRoomText('deals');
  const { search } = deals.useSearch();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const create = useWrite(createView, {
    onDone: (view) => {
      showDone(fill(t.deals.views.saved, { name: view.name }));
      onClose();
    },
  });
  const save = () =>
    name.trim() !== '' &&
    create.mutate({ body: { name: name.trim(), page: 'deals', query: queryText(search), shared } });
  return (
    <Modal opened onClose={onClose} title={t.deals.views.save} closeButtonProps={{ 'aria-label': t.common.close }}>
      <FormErrors error={create.error}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            name="name"
            label={t.deals.views.name}
            placeholder={t.deals.views.nameHint}
            value={name}
            onChange={setName}
            maxLength={200}
            autoFocus
          />
          <SwitchField name="shared" label={t.deals.views.shared} value={shared} onChange={setShared} />
          <FormActions>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
              {t.common.save}
            </Button>
          </FormActions>
        </form>
      </FormErrors>
      <OldViews views={views} />
    </Modal>
  );
}

function OldViews({ views }: Pick<SaveViewProps, 'views'>) {
  const t = useRoomText('deals');
  const { mutate } = useWrite(deleteView);
  const remove = (id: string, name: string) =>
    mutate({ params: { id } }, { onSuccess: () => showDone(fill(t.deals.views.deleted, { name })) });
  if (views.length === 0) return null;
  return (
    <>
      <h3 className={css.oldTitle}>{t.deals.views.mine}</h3>
      <ul>
        {views.map(({ id, name }) => (
          <li key={id} className={css.oldView}>
            <span>{name}</span>
            <ActionIcon
              variant="subtle"
              aria-label={fill(t.deals.views.remove, { name })}
              onClick={() => remove(id, name)}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The filter as a query string, as the URL has it. */
function queryText({ new: _new, opened: _opened, ...search }: DealsSearch): string {
  const entries = Object.entries(search).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries).toString();
}
