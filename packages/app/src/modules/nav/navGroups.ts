import {
  RiBarChart2Line,
  RiBookShelfLine,
  RiCalendarTodoLine,
  RiChatHeartLine,
  RiCodeSSlashLine,
  RiGitMergeLine,
  RiHome5Line,
  RiInboxArchiveLine,
  RiInboxUnarchiveLine,
  RiMailSendLine,
  RiNodeTree,
  RiSearchLine,
  RiShieldUserLine,
  RiToolsLine,
  RiUploadCloud2Line,
} from '@remixicon/react';

/** A link of the sidebar; shown when the portal has a page at that path. */
export type NavEntry = {
  path: string;
  label:
    | 'nav.home'
    | 'nav.tools'
    | 'nav.map'
    | 'nav.search'
    | 'nav.requests'
    | 'nav.desk'
    | 'nav.insights'
    | 'nav.contracts'
    | 'nav.shadowIt'
    | 'nav.shadowTriage'
    | 'nav.register'
    | 'nav.catalog'
    | 'nav.apis'
    | 'nav.approvalsAdmin'
    | 'nav.gdprRegister';
  Icon: typeof RiHome5Line;
  /** The others have no use for it: admins of the approval engine, the data protection team, or the IT department. */
  audience?: 'admins' | 'dataProtection' | 'it';
};

/** Links under a common heading. */
export type NavGroup = {
  heading?: 'nav.engineers' | 'nav.administrators';
  entries: readonly NavEntry[];
};

/** The sidebar, from top to bottom. */
export const navGroups: readonly NavGroup[] = [
  {
    entries: [
      { path: '/', label: 'nav.home', Icon: RiHome5Line },
      { path: '/search', label: 'nav.search', Icon: RiSearchLine },
      { path: '/tools', label: 'nav.tools', Icon: RiToolsLine },
      { path: '/tools/map', label: 'nav.map', Icon: RiNodeTree },
      {
        path: '/tools/register',
        label: 'nav.register',
        Icon: RiUploadCloud2Line,
      },
      { path: '/requests', label: 'nav.requests', Icon: RiMailSendLine },
      { path: '/desk', label: 'nav.desk', Icon: RiInboxArchiveLine },
      { path: '/contracts', label: 'nav.contracts', Icon: RiCalendarTodoLine },
      { path: '/insights', label: 'nav.insights', Icon: RiBarChart2Line },
      { path: '/shadow-it', label: 'nav.shadowIt', Icon: RiChatHeartLine },
    ],
  },
  {
    heading: 'nav.engineers',
    entries: [
      { path: '/catalog', label: 'nav.catalog', Icon: RiBookShelfLine },
      { path: '/api-docs', label: 'nav.apis', Icon: RiCodeSSlashLine },
    ],
  },
  {
    heading: 'nav.administrators',
    entries: [
      {
        path: '/shadow-it/triage',
        label: 'nav.shadowTriage',
        Icon: RiInboxUnarchiveLine,
        audience: 'it',
      },
      {
        path: '/approvals/admin',
        label: 'nav.approvalsAdmin',
        Icon: RiGitMergeLine,
        audience: 'admins',
      },
      {
        path: '/register',
        label: 'nav.gdprRegister',
        Icon: RiShieldUserLine,
        audience: 'dataProtection',
      },
    ],
  },
];
