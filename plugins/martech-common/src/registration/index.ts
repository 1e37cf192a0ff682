export * from './types';
export * from './RegistrationApi';
export * from './RegistrationClient';
export * from './checkRegistration';
export * from './fieldOwners';
export * from './toolName';
export * from './isPortalEntity';
export * from './registrationEntity';
