export * from './PilotClient';
