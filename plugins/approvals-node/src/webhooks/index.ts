export * from './signature';
export * from './WebhookEvent';
