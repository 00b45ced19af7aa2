import type { ReactNode } from 'react';
import type { AppError } from '../../../lib/api/app-error.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { AreaField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useDeal } from '../deal-scene.tsx';

interface ReasonPanelProps {
  readonly title: string;
  readonly lead: string;
  /** What is taken back, above the words about it. */
  readonly children?: ReactNode;
  /** Field of the request the reason is sent in. */
  readonly name: string;
  readonly hint: string;
  readonly most: number;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly ready: boolean;
  readonly saving: boolean;
  readonly error: AppError | null;
  readonly onSubmit: () => void;
}

/** Takes something back that stays on file: the one field is why. */
export function ReasonPanel(props: ReasonPanelProps) {
  const { title, lead, children, name, hint, most, reason, onReason, ready, saving, error, onSubmit } = props;
  const t = useRoomText('evidence');
  const { close } = useDeal();
  return (
    <SidePanel
      opened
      onClose={close}
      title={title}
      footer={<SaveBar label={t.evidence.retract.submit} saving={saving} disabled={!ready} onSave={onSubmit} />}
    >
      <PanelForm onSubmit={onSubmit} error={error}>
        {children}
        <p className="soft">{lead}</p>
        <AreaField
          name={name}
          label={t.evidence.retract.reason}
          placeholder={hint}
          value={reason}
          onChange={onReason}
          rows={2}
          maxLength={most}
          autoFocus
        />
      </PanelForm>
    </SidePanel>
  );
}
