/** How much of a file is read before it is refused. */
export type CsvLimits = {
  /** Rows below the header. */
  maxRows: number;
  maxColumns: number;
  /** Characters. */
  maxCellLength: number;
};

export const defaultCsvLimits: CsvLimits = {
  maxRows: 20_000,
  maxColumns: 100,
  maxCellLength: 10_000,
};
