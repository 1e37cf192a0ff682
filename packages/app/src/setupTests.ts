import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// These tests start a whole portal; on a busy machine that takes its time.
const PATIENCE_MILLISECONDS = 20_000;

configure({ asyncUtilTimeout: PATIENCE_MILLISECONDS });
jest.setTimeout(3 * PATIENCE_MILLISECONDS);
