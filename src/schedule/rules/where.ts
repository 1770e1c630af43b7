/** Whom and what a broken rule can name, as indices of the problem. */
export interface Where {
  readonly date?: number;
  readonly unit?: number;
  readonly strip?: number;
  readonly person?: number;
  readonly place?: number;
  readonly base?: number;
  readonly hire?: number;
}
