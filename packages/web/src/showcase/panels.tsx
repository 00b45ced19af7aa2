import { Button } from '@mantine/core';
import { useState } from 'react';
import { AppError } from '../lib/api/app-error.ts';
import { useRoomText } from '../lib/text.tsx';
import { TextField } from '../ui/field.tsx';
import { PanelForm, SaveBar } from '../ui/panel-form.tsx';
import { SideBySide } from '../ui/side-by-side.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { SidePanelDrawer } from '../ui/side-panel-drawer.tsx';
import { showDone, showError, showUndo } from '../ui/toast.tsx';
import { Specimen, State } from './specimen.tsx';

type Panel = 'narrow' | 'wide';
const nothing = () => {};

export function Panels() {
  const t = useRoomText('deals');
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  const footer = <SaveBar label={t.common.save} saving={false} onSave={close} />;
  return (
    <>
      <Specimen name="SidePanel, PanelForm, SaveBar, SideBySide">
        <Button variant="default" onClick={() => setPanel('narrow')}>
          SidePanel
        </Button>
        <Button variant="default" onClick={() => setPanel('wide')}>
          SidePanel, wide
        </Button>
        <State of="saving">
          <SaveBar label={t.common.save} saving onSave={nothing} />
        </State>
        <SidePanel opened={panel === 'narrow'} onClose={close} title={t.deals.create.title} footer={footer}>
          <Form onSubmit={close} />
        </SidePanel>
        <SidePanelDrawer opened={panel === 'wide'} onClose={close} title={t.deals.create.title} footer={footer} wide>
          <Form onSubmit={close} />
        </SidePanelDrawer>
      </Specimen>
      <Toasts />
    </>
  );
}

function Form({ onSubmit }: { onSubmit: () => void }) {
  const t = useRoomText('deals');
  const [name, setName] = useState('');
  return (
    <PanelForm onSubmit={onSubmit}>
      <SideBySide>
        <TextField label={t.deals.create.name} value={name} onChange={setName} />
        <TextField label={t.deals.create.account} value={name} onChange={setName} />
      </SideBySide>
    </PanelForm>
  );
}

function Toasts() {
  const t = useRoomText('deals');
  return (
    <Specimen name="Toast">
      <Button variant="default" onClick={() => showDone(t.deals.empty.title)}>
        done
      </Button>
      <Button variant="default" onClick={() => showUndo({ text: t.deals.empty.title, onUndo: nothing })}>
        undo
      </Button>
      <Button variant="default" onClick={() => showError(new AppError('internal', 500))}>
        error
      </Button>
    </Specimen>
  );
}
