export interface Config {
  passerelle?: {
    /**
     * Tells the history of the example company at the first start. Development only: refused when `NODE_ENV` is `production`.
     */
    exampleCompany?: boolean;
  };
}
