/**
 * What the front end and the back ends share about marketing tools.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './MartechApi';
export * from './annotations';
export * from './events';
export * from './permissions';
export * from './client/MartechClient';
export * from './client/RestCalls';
export * from './client/toolPath';
export * from './health';
export * from './indicators';
export * from './rules/costBand';
export * from './rules/criteria';
export * from './rules/deriveToolStatus';
export * from './rules/integrationStatus';
export * from './sheet/changedSheetPaths';
export * from './sheet/findVerdictClaims';
export * from './sheet/sheetSchema';
export * from './sheet/toolTypeOf';
export * from './sheet/validateSheet';
export * from './taxonomy';
