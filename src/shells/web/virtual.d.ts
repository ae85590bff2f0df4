declare module 'virtual:noctiluca/catalog' {
  /** The stories that were built in, in the order in which they are told. */
  export const catalog: readonly import('./catalog.ts').CatalogEntry[];
}
