import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styles from './Navigation.module.css';

/** A link of the sidebar, with an optional count at its end. */
export function NavLink(props: {
  to: string;
  icon: ReactNode;
  label: string;
  isActive: boolean;
  count?: ReactNode;
}) {
  const { to, icon, label, isActive, count } = props;
  return (
    <Link
      to={to}
      className={styles.link}
      aria-current={isActive ? 'page' : undefined}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.label}>{label}</span>
      {count}
    </Link>
  );
}
