import '@testing-library/jest-dom';

// A page takes seconds to render on a busy machine.
jest.setTimeout(60_000);
