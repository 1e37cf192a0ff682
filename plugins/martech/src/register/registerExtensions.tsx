import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiUploadCloud2Line } from '@remixicon/react';
import { editRouteRef, registerRouteRef } from '../routes';
import { REGISTER_PATH } from './registerPath';

/** Registers a tool. */
export const registerExtension = PageBlueprint.make({
  name: 'register',
  params: {
    path: REGISTER_PATH,
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
