import { Button } from '@mantine/core';

interface SectionButtonProps {
  readonly label: string;
  /** Why it cannot be done; null = it can. */
  readonly whyNot: string | null;
  readonly onClick: () => void;
}

/** The act of a section, beside its heading; what cannot be done says why. */
export function SectionButton({ label, whyNot, onClick }: SectionButtonProps) {
  return (
    <Button
      className="screen-only"
      size="compact-sm"
      variant="default"
      disabled={whyNot !== null}
      title={whyNot ?? ''}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
