import { PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  RiBarChartBoxLine,
  RiChatHeartLine,
  RiInboxUnarchiveLine,
} from '@remixicon/react';
import { REPORT_PATH, SHADOW_PATH, TRIAGE_PATH } from './shadowPaths';

/** Telling of a tool that one uses. */
const declare = PageBlueprint.make({
  name: 'shadow-it',
  params: {
    path: SHADOW_PATH,
    title: 'A tool that you use already',
    icon: <RiChatHeartLine />,
    noHeader: true,
    loader: async () => {
      const { ShadowPage } = await import('./ShadowPage');
      return <ShadowPage />;
    },
  },
});

/** What was told, for the IT department. */
const triage = PageBlueprint.make({
  name: 'shadow-it-triage',
  params: {
    path: TRIAGE_PATH,
    title: 'Tools that were found',
    icon: <RiInboxUnarchiveLine />,
    noHeader: true,
    loader: async () => {
      const { TriagePage } = await import('./TriagePage');
      return <TriagePage />;
    },
  },
});

/** What was found and decided. */
const report = PageBlueprint.make({
  name: 'shadow-it-report',
  params: {
    path: REPORT_PATH,
    title: 'Report on tools that were found',
    icon: <RiBarChartBoxLine />,
    noHeader: true,
    loader: async () => {
      const { ReportPage } = await import('./ReportPage');
      return <ReportPage />;
    },
  },
});

/** The pages of tools in use that nobody knew of. */
export const shadowExtensions = [declare, triage, report];
