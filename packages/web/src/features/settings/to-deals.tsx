import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fill, useText } from '../../lib/text.tsx';

/** The way to where records are changed and deleted. */
export function ToDeals() {
  const t = useText();
  return (
    <Button component={Link} to="/deals" variant="default">
      {fill(t.nav.keys.go, { page: t.nav.deals })}
    </Button>
  );
}
