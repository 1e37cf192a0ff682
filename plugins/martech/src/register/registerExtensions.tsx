import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiUploadCloud2Line } from '@remixicon/react';
import { editRouteRef, registerRouteRef } from '../routes';

/** Registers a tool. */
export const registerExtension = PageBlueprint.make({
  name: 'register',
  params: {
    path: '/tools/register',
    routeRef: registerRouteRef,
    title: 'Register a tool',
    icon: <RiUploadCloud2Line />,
    noHeader: true,
    loader: async () => {
      const { RegisterPage } = await import('./RegisterPage');
      return <RegisterPage />;
    },
  },
});

/** Changes the sheet of a tool. */
export const editExtension = PageBlueprint.make({
  name: 'edit',
  params: {
    path: '/tools/edit',
    routeRef: editRouteRef,
    title: 'Change a tool',
    noHeader: true,
    loader: async () => {
      const { EditPage } = await import('./EditPage');
      return <EditPage />;
    },
  },
});
