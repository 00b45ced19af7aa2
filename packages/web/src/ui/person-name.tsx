import { Link } from '@tanstack/react-router';

interface PersonNameProps {
  readonly name: string;
  readonly title?: string | null;
  readonly href?: string;
}

/** 王珊 · 设备部经理 */
export function PersonName({ name, title = null, href }: PersonNameProps) {
  return (
    <span>
      {href === undefined ? name : <Link to={href}>{name}</Link>}
      {title !== null && title !== '' && <span className="soft"> {title}</span>}
    </span>
  );
}
