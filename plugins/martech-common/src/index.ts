/**
 * What the front end and the back ends share about marketing tools.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './outcomes';
export * from './MartechApi';
export * from './annotations';
export * from './events';
export * from './permissions';
export * from './client/MartechClient';
export * from './client/RestCalls';
export * from './client/toolPath';
export * from './contracts';
export * from './health';
export * from './indicators';
export * from './pilot';
export * from './rules/costBand';
export * from './rules/criteria';
export * from './rules/deriveToolStatus';
export * from './rules/expiryWarnings';
export * from './rules/fittingRequests';
export * from './rules/integrationStatus';
export * from './rules/mergeFlows';
export * from './rules/riskTier';
export * from './rules/sourcePlace';
export * from './shadow';
export * from './sheet/certificationName';
export * from './sheet/changedSheetPaths';
export * from './sheet/findVerdictClaims';
export * from './sheet/sheetSchema';
export * from './sheet/sheetWords';
export * from './sheet/toolTypeOf';
export * from './sheet/validateSheet';
export * from './taxonomy';
export * from './apis';
export * from './map';
export * from './rating';
export * from './registration';
export * from './csv';
export * from './gdpr';
export * from './search';
