import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.tsx';

/** The way to where records are changed and deleted. */
export function ToDeals() {
  const t = useText();
  return (
    <Button component={Link} to="/deals" variant="default">
      {t.nav.keys.goDeals}
    </Button>
  );
}
