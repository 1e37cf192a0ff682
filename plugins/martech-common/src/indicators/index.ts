export * from './correlate';
export * from './IndicatorsClient';
export * from './indicatorTrend';
export * from './portalIndicators';
export * from './statistics';
export * from './types';
