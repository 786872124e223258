/** No whole reply came: the source could not be reached, broke off, or was too slow. */
export class NetworkProblem extends Error {
  readonly kind: 'connection' | 'timeout';

  constructor(kind: NetworkProblem['kind'], message: string) {
    super(message);
    this.name = 'NetworkProblem';
    this.kind = kind;
  }
}
